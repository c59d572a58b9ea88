package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.drainboard.config.Proposal;
import org.drainboard.doctor.Doctor;
import org.drainboard.doctor.SshFiles;
import org.drainboard.inventory.Draft;
import org.drainboard.inventory.InventoryEditor;
import org.drainboard.inventory.InventorySource;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Sshd;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A machine's files read through a real sshd, and what they name reached the same way. */
@ExtendWith(LabExtension.class)
final class ImportOverSshTest {
    @Test
    void whatIsReadOverSshIsReachedOverSsh(Lab lab) throws Exception {
        String far = "ssh://far" + lab.folder() + "/conf/";
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client())) {
            ImportSources sources = new ImportSources(host -> new SshFiles(transport, host));

            Proposal proposal = sources.read(List.of(far + "haproxy.cfg"), List.of(far + "web?.conf"));
            Draft draft = InventoryEditor.draft(
                    new InventorySource(Path.of("inventory.yaml"), Optional.empty()),
                    new ProposalEdits("lab", Optional.empty()).of(proposal));

            assertThat(draft)
                    .as("%s", proposal)
                    .isInstanceOfSatisfying(
                            Draft.Good.class,
                            good -> assertThat(good.text())
                                    .contains("# from " + far + "haproxy.cfg:")
                                    .contains("socket: ssh://far" + lab.folder() + "/run/admin.sock\n")
                                    .contains("listen: ssh://far" + lab.folder() + "/run/web1.sock\n"));
            List<Checkup> checkups =
                    new Doctor(transport).examine(((Draft.Good) draft).inventory(), _ -> true, Duration.ofSeconds(30));
            assertThat(checkups)
                    .hasSize(5)
                    .allSatisfy(checkup ->
                            assertThat(checkup.passed()).as("%s", checkup).isTrue());
        }
    }

    @Test
    void aMachineThatCannotBeReadIsSaid() {
        ImportSources sources = new ImportSources(host -> new SshFiles(new Transport(), host));

        assertThat(sources.objection(List.of("ssh://-oProxyCommand=x/etc/h.cfg")))
                .isPresent();
        assertThat(sources.objection(List.of("ssh://lb1/etc/haproxy/haproxy.cfg", "/etc/h.cfg")))
                .isEmpty();
    }
}
