package org.drainboard.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drainboard.doctor.Doctor;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard doctor}: tests everything that the inventory names, and what this program itself needs. */
@Command(
        name = "doctor",
        description = "Tests every target of the inventory and what Drainboard itself needs, and says what is wrong.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 1,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong; notes are no fault",
            "1:something is wrong",
            "2:the command line or the inventory is wrong"
        })
public final class DoctorCommand implements Callable<Integer> {
    private static final int WRONG = 1;

    private final Doctor doctor;
    private final Accounts accounts;
    private final Output output;
    private final Map<String, String> env;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Option(names = "--json", description = "Print one JSON object, schema drainboard.doctor/1.")
    private boolean json;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "The time for each target. Default: the inventory's poll deadline, twice.")
    private @Nullable Duration within;

    @Parameters(paramLabel = "TARGET", description = "ENV or ENV/NAME, of a haproxy, a pool or a check's backend.")
    private List<String> targets = new ArrayList<>();

    /** A doctor of what is wired here. */
    public DoctorCommand(Doctor doctor, Accounts accounts, Output output, Map<String, String> env) {
        this.doctor = doctor;
        this.accounts = accounts;
        this.output = output;
        this.env = env;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path file = Inventories.file(parent);
        return switch (InventoryFile.read(file)) {
            case InventoryFile.Read(Inventory inventory) -> examine(file, inventory);
            case InventoryFile.Wrong _, InventoryFile.Absent _ -> {
                Inventories.load(parent, output);
                yield ExitCode.USAGE.number();
            }
        };
    }

    private int examine(Path file, Inventory inventory) throws InterruptedException {
        Wanted wanted = new Wanted(targets);
        List<String> unknown = wanted.unknownIn(inventory);
        if (!unknown.isEmpty()) {
            output.progress("The inventory " + file + " has no " + Plain.line(String.join(", ", unknown))
                    + "; name ENV or ENV/NAME.");
            return ExitCode.USAGE.number();
        }
        Duration deadline = within == null ? inventory.poll().deadline().multipliedBy(2) : within;
        List<Checkup> checkups = new ArrayList<>();
        if (targets.isEmpty()) {
            checkups.add(MachineCheckup.of(file, inventory, accounts.log().file(), env));
        }
        checkups.addAll(doctor.examine(inventory, wanted, deadline));
        output.print(json ? DoctorJson.write(checkups) : DoctorText.write(checkups));
        return checkups.stream().allMatch(Checkup::passed) ? ExitCode.OK.number() : WRONG;
    }
}
