package dev.wowlab.protocol.pack;

import dev.wowlab.protocol.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every file of a node's program with its checksum. Immutable.
///
/// As text it has a line a file, in the order of their paths: the SHA-256 in lower-case hex, two blanks, the path; what
/// `sha256sum --check` reads. Its own checksum names the program: whoever has the name can tell whether they have what
/// it names, and the same sources, built by the same JDK, give the same name anywhere.
///
/// @param files SHA-256 in lower-case hex by path; a path is one name, or `lib/` and one
public record PackageManifest(SortedMap<String, String> files) {
    /// The name that the manifest has in the program's folder.
    public static final String NAME = "manifest";

    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64}) {2}((?:lib/)?[A-Za-z0-9][A-Za-z0-9._+-]{0,120})");
    private static final int MAX_FILES = 512;
    private static final int ID_DIGITS = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_DIGITS + "}");

    public PackageManifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (files.isEmpty() || files.size() > MAX_FILES) {
            throw new IllegalArgumentException("it has " + files.size() + " files, allowed are 1 to " + MAX_FILES);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            entry(line(file));
        }
    }

    /// Reads what [#text()] has written.
    ///
    /// @throws IllegalArgumentException naming the first line that is wrong
    public static PackageManifest parse(String text) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                Matcher entry = entry(line);
                files.put(entry.group(2), entry.group(1));
            }
        }
        PackageManifest manifest = new PackageManifest(files);
        if (!manifest.text().equals(text)) {
            throw new IllegalArgumentException("its lines are not in order, each once");
        }
        return manifest;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        files.entrySet().forEach(file -> text.append(line(file)).append('\n'));
        return text.toString();
    }

    /// The first 32 hex digits of the SHA-256 of the text.
    public String id() {
        return sha256(text().getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    /// The SHA-256 of a file's bytes, as a manifest has it.
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(content));
    }

    /// @throws IllegalArgumentException where this cannot be the id of a manifest
    public static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no id of a package: " + ID_DIGITS + " hex digits");
        }
        return id;
    }

    private static String line(Map.Entry<String, String> file) {
        return file.getValue() + "  " + file.getKey();
    }

    private static Matcher entry(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + line + "' is no line of a manifest");
        }
        return matcher;
    }
}
