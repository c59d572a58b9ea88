package org.drainboard.inventory;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each class of mistake: where it is, what was found, what was expected and what to do. */
final class InventoryMistakesTest {
    private static final String SOUND = resource("sound.yaml");

    @TempDir
    Path folder;

    /** A change to the sound file, lines {@code -} and {@code +}, and the mistakes it makes, lines {@code !}. */
    record Change(String from, String to, String mistakes) {
        @Override
        public String toString() {
            return from.strip() + " => " + to.strip();
        }
    }

    static Stream<Change> oneChangeToTheSoundFile() {
        return Arrays.stream(resource("mistakes.txt").split("\n\n", -1))
                .map(block -> new Change(lines(block, "- "), lines(block, "+ "), lines(block, "! ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneChangeToTheSoundFile(Change change) throws IOException {
        assertThat(SOUND).contains(change.from());
        assertThat(mistakes(SOUND.replace(change.from(), change.to()).getBytes(UTF_8)))
                .isEqualTo(change.mistakes());
    }

    @Test
    void theSoundFileIsSound() throws IOException {
        assertThat(InventoryFile.read(written(SOUND.getBytes(UTF_8)))).isInstanceOf(InventoryFile.Read.class);
        assertThat(oneChangeToTheSoundFile()).hasSizeGreaterThan(90);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``             | 0:0: the file is empty; expected an inventory that begins with "version: 1"
            # a comment\\n | 0:0: the file is empty; expected an inventory that begins with "version: 1"
            - a            | 1:1: the file holds a list; expected a map that begins with "version: 1" and has "environments"
            hello          | 1:1: the file holds "hello"; expected a map that begins with "version: 1" and has "environments"
            a: 1\\nb\\0    | 2:2: control character 0x00, which YAML does not allow; remove it
            [a]: b         | 1:2: not YAML: a key is itself a list or a map; expected a word
            """)
    void aFileThatHoldsNoInventory(String text, String expected) throws IOException {
        String yaml = text.replace("\\n", "\n").replace("\\0", "\0");
        assertThat(mistakes(yaml.getBytes(UTF_8)).replace('`', '"')).isEqualTo(expected);
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() throws IOException {
        String yaml = """
                environments:
                  - haproxy:
                      - socket: foo
                        nam: y
                    pools:
                      - statsu: x
                """;
        assertThat(mistakes(yaml.getBytes(UTF_8)).lines().map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly("1:1", "2:5", "3:9", "3:17", "4:9", "6:9", "6:9", "6:9");
    }

    @Test
    void anAliasBombIsRefusedAliasByAliasAndNotExpanded() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 60; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
        }
        assertThat(mistakes(bomb.toString().getBytes(UTF_8)).lines().filter(line -> line.contains("is an alias")))
                .hasSize(600);
    }

    @Test
    void aTowerOfBracketsDoesNotOverflowTheStack() throws IOException {
        assertThat(mistakes("[".repeat(100_000).getBytes(UTF_8)))
                .isEqualTo("0:0: nested deeper than 32 levels; an inventory needs 6");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirPlace() throws IOException {
        assertThat(mistakes(new byte[] {'a', ':', '\n', 'b', ' ', (byte) 0xFF, '\n'}))
                .isEqualTo("2:3: byte 0xFF is not UTF-8; save the file as UTF-8");
        assertThat(mistakes("version: 1".getBytes(UTF_16)))
                .isEqualTo("1:1: byte 0xFE is not UTF-8; save the file as UTF-8");
    }

    @Test
    void anAbsurdlyLargeFileIsNotRead() throws IOException {
        assertThat(mistakes(" ".repeat((1 << 20) + 1).getBytes(UTF_8)))
                .isEqualTo("0:0: larger than 1048576 bytes; expected an inventory, is this the right file?");
    }

    @Test
    void aDirectoryIsNoInventory() {
        assertThat(((InventoryFile.Wrong) InventoryFile.read(folder)).mistakes())
                .containsExactly(
                        new Mistake(folder, 0, 0, "this is a directory; expected a YAML file, such as inventory.yaml"));
    }

    @Test
    void aFileThatMayNotBeReadIsToldFromOneThatIsAbsent() throws IOException {
        Path file = written(SOUND.getBytes(UTF_8));
        Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
        if (System.getProperty("user.name").equals("root")) {
            assertThat(InventoryFile.read(file)).as("root may read everything").isInstanceOf(InventoryFile.Read.class);
        } else {
            assertThat(told(InventoryFile.read(file)))
                    .startsWith("0:0: permission denied for user " + System.getProperty("user.name"));
        }
    }

    @Test
    void aMistakePrintsAsCompilersDo() {
        assertThat(new Mistake(Path.of("a.yaml"), 3, 7, "oops")).hasToString("a.yaml:3:7: oops");
        assertThat(new Mistake(Path.of("a.yaml"), 0, 0, "oops")).hasToString("a.yaml: oops");
    }

    private String mistakes(byte[] bytes) throws IOException {
        return told(InventoryFile.read(written(bytes)));
    }

    private static String told(InventoryFile.Result result) {
        assertThat(result).isInstanceOf(InventoryFile.Wrong.class);
        return ((InventoryFile.Wrong) result)
                .mistakes().stream()
                        .map(mistake -> mistake.line() + ":" + mistake.column() + ": " + mistake.message())
                        .collect(Collectors.joining("\n"));
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("inventory.yaml"), bytes);
    }

    private static String lines(String block, String mark) {
        List<String> lines = block.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
        return String.join("\n", lines);
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(InventoryMistakesTest.class.getResourceAsStream("/inventory/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8).stripTrailing() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
