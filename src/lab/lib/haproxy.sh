# HAProxy, its reload and its leftovers.

haproxy_start() {
    ! running haproxy || die "HAProxy runs already"
    rm -f "$DIR/run/haproxy.pid"
    # -D returns once everything is bound; what it says on the way is kept.
    haproxy -D -p "$DIR/run/haproxy.pid" -f "$DIR/conf/haproxy.cfg" "$@" >>"$DIR/log/haproxy.log" 2>&1 \
        || die "HAProxy did not start: $(tail -n 3 "$DIR/log/haproxy.log")"
    until_true 20 "HAProxy listens on its admin socket" haproxy_answers
}

haproxy_answers() { php -n "$LAB_HOME/ask.php" "$DIR/run/admin.sock" "show version" >/dev/null 2>&1; }

haproxy_kill() { end haproxy; }

# A second HAProxy without users, for checks of other kinds.
checks_start() {
    haproxy -D -p "$DIR/run/haproxy-checks.pid" -f "$DIR/conf/haproxy-checks.cfg" >>"$DIR/log/haproxy.log" 2>&1 \
        || die "HAProxy's checks did not start: $(tail -n 3 "$DIR/log/haproxy.log")"
}

# As systemctl reload haproxy: a new process takes the sockets over, the old one finishes its sessions and leaves.
haproxy_reload() {
    running haproxy || die "HAProxy does not run; lab start-haproxy $DIR"
    local old
    old=$(pid_of haproxy)
    mv "$DIR/run/haproxy.pid" "$DIR/run/haproxy-old-$old.pid"
    haproxy_start -sf "$old" -x "$DIR/run/admin.sock"
    # What a reload forgets, it forgets of every check.
    if running haproxy-checks; then
        end haproxy-checks
        checks_start
    fi
}

haproxy_stop() {
    end_all haproxy-old
    end haproxy
}
