package org.drainboard.transport.ssh;

/** No connection came about. */
final class NotConnected extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    NotConnected(Complaint complaint) {
        super(complaint.text());
        this.complaint = complaint;
    }

    NotConnected(String text) {
        this(new Complaint(text, false));
    }

    Complaint complaint() {
        return complaint;
    }
}
