package org.drainboard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.config.Note;
import org.drainboard.config.Proposal;
import org.drainboard.inventory.Draft;
import org.drainboard.inventory.Edit;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.InventoryEditor;
import org.drainboard.inventory.InventorySource;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.Plain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard import}: an inventory from the configuration that is there already. */
@Command(
        name = "import",
        description = {
            "Proposes an inventory from a haproxy.cfg and PHP-FPM pool files, with the servers before each pool.",
            "Without options it reads this machine's usual files. It prints YAML; --write adds it to the inventory."
        },
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:proposed, or written",
            "1:nothing to propose was found; the notes say why",
            "2:the command line is wrong, or the inventory could not be written"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int NOTHING = 1;

    private final ImportSources sources;
    private final Output output;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Option(
            names = "--haproxy-cfg",
            paramLabel = "FILE",
            description = "A configuration, a folder of .cfg files, or ssh://HOST/PATH; more than one as with -f.")
    private List<String> configurations = new ArrayList<>();

    @Option(
            names = "--pool",
            paramLabel = "FILE",
            description = "A pool's file, a wildcard in quotes, ssh://HOST/PATH, or ssh://HOST for its usual folders.")
    private List<String> pools = new ArrayList<>();

    @Option(names = "--environment", paramLabel = "NAME", defaultValue = "production", description = "Its name.")
    private String environment = "production";

    @Option(names = "--write", description = "Add it to the inventory, which keeps all that it has.")
    private boolean write;

    /** One that reads what {@code sources} reach. */
    public ImportCommand(ImportSources sources, Output output) {
        this.sources = sources;
        this.output = output;
    }

    @Override
    public Integer call() {
        Optional<String> objection = sources.objection(configurations).or(() -> sources.objection(pools));
        if (objection.isPresent()) {
            output.progress(objection.get());
            return ExitCode.USAGE.number();
        }
        Proposal proposal = sources.read(configurations, pools);
        Path file = Inventories.file(parent);
        InventorySource source = new InventorySource(file, Optional.empty());
        if (write) {
            switch (InventoryEditor.open(file)) {
                case InventoryEditor.Ready(InventorySource there) -> source = there;
                case InventoryEditor.Unreadable(List<Mistake> mistakes) -> {
                    return refused(mistakes);
                }
            }
        }
        List<Edit> edits = new ProposalEdits(environment, write ? Optional.of(file) : Optional.empty()).of(proposal);
        if (edits.isEmpty()) {
            notes(proposal.notes(), "");
            output.progress(
                    proposal.pools().isEmpty() || proposal.isWhole()
                            ? "Nothing new to propose was found."
                            : "Pools were found, but no HAProxy: name its configuration with --haproxy-cfg.");
            return NOTHING;
        }
        return write ? written(source, edits, proposal) : printed(source, edits, proposal);
    }

    private int printed(InventorySource source, List<Edit> edits, Proposal proposal) {
        return switch (InventoryEditor.draft(source, edits)) {
            case Draft.Refused(List<Mistake> mistakes) -> refused(mistakes);
            case Draft.Good(String text, var _) -> {
                output.print(text.stripTrailing());
                notes(proposal.notes(), "# ");
                yield ExitCode.OK.number();
            }
        };
    }

    private int written(InventorySource source, List<Edit> edits, Proposal proposal) {
        return switch (InventoryEditor.apply(source, edits)) {
            case Edited.Written _ -> {
                output.print("Written to " + source.file() + ": environment " + environment + ", "
                        + proposal.proxies().size() + " haproxy, "
                        + proposal.pools().size() + " pools. Test it with"
                        + " `drainboard doctor`.");
                notes(proposal.notes(), "");
                yield ExitCode.OK.number();
            }
            case Edited.Refused(List<Mistake> mistakes) -> refused(mistakes);
            case Edited.ChangedMeanwhile(Path file) -> {
                output.progress(file + " was changed meanwhile by somebody else; nothing was written, try again.");
                yield ExitCode.USAGE.number();
            }
            case Edited.NotWritten(Path _, String why) -> {
                output.progress(why);
                yield ExitCode.USAGE.number();
            }
        };
    }

    private int refused(List<Mistake> mistakes) {
        mistakes.forEach(mistake -> output.progress(Plain.whole(mistake.toString())));
        return ExitCode.USAGE.number();
    }

    private void notes(List<Note> notes, String before) {
        for (Note note : notes) {
            output.print(before + "Note: " + Plain.whole(note.text()));
            note.advice().lines().forEach(line -> output.print(before + "    " + Plain.whole(line)));
        }
    }
}
