package org.drainboard.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.SshHost;

/** A machine of a few files. */
record Texts(Optional<SshHost> machine, Map<String, String> files) implements ConfigFiles {
    static Texts here(Map<String, String> files) {
        return new Texts(Optional.empty(), files);
    }

    @Override
    public Text read(String path) {
        String text = files.get(path);
        return text == null ? new Unread(path + ": there is no such file") : new Found(text);
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder.equals("/") ? "/" : folder + "/"))
                .map(path -> path.substring(folder.equals("/") ? 1 : folder.length() + 1)
                        .replaceAll("/.*", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
