package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineCheckupTest {
    @TempDir
    private Path home;

    @Test
    void aFolderThatCanBeWrittenIsLeftAsItWas() throws Exception {
        assertThat(checkup(home.resolve("drainboard/audit.jsonl")).passed()).isTrue();
        try (var entries = Files.list(home)) {
            assertThat(entries).isEmpty();
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws Exception {
        Path file = Files.createFile(home.resolve("state"));

        assertThat(bad(checkup(file.resolve("drainboard/audit.jsonl"))))
                .anySatisfy(text -> assertThat(text).contains("cannot be written", "is no folder"));
    }

    private Checkup checkup(Path auditLog) {
        return MachineCheckup.of(
                home.resolve("inventory.yaml"), new Inventory(List.of(), PollSettings.DEFAULT), auditLog, Map.of());
    }

    private static List<String> bad(Checkup checkup) {
        return checkup.remarks().stream()
                .filter(remark -> remark.weight() == Remark.Weight.BAD)
                .map(Remark::text)
                .toList();
    }
}
