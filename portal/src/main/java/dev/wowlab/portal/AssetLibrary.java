package dev.wowlab.portal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that pages refer to, read once. Their addresses carry a hash over all of them, so that browsers may keep
/// them for ever. Immutable.
final class AssetLibrary {
    private static final String FOLDER = "assets/";
    private static final int HASH_LENGTH = 16;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    // A page of another release asks for another hash: what we have will do, but must not be kept under it.
    private static final String ASK_AGAIN = "no-cache";

    private static final List<String> FILES = List.of(
            "favicon.svg",
            "portal.css",
            "js/account.js",
            "js/again.js",
            "js/as-long.js",
            "js/bag.js",
            "js/changes.js",
            "js/chart.js",
            "js/combat-log.js",
            "js/error-list.js",
            "js/fight-events.js",
            "js/fight-log.js",
            "js/fight-timeline.js",
            "js/fight.js",
            "js/figure.js",
            "js/fleet.js",
            "js/follow.js",
            "js/form-body.js",
            "js/gear-dialog.js",
            "js/home.js",
            "js/job.js",
            "js/json-text.js",
            "js/kept-form.js",
            "js/log-form.js",
            "js/outline.js",
            "js/pages.js",
            "js/personalised.js",
            "js/public.js",
            "js/question.js",
            "js/race.js",
            "js/rebase.js",
            "js/roster-form.js",
            "js/roster-live.js",
            "js/roster-run.js",
            "js/roster.js",
            "js/rosters.js",
            "js/rotation-dialog.js",
            "js/session.js",
            "js/sheet.js",
            "js/sign-in.js",
            "js/steering.js",
            "js/taken-job.js",
            "js/talent-dialog.js",
            "js/tokens.js",
            "js/versus-form.js",
            "js/versus.js",
            "js/who.js",
            "js/written-lines.js",
            "vendor/centrifuge.js");

    private final SortedMap<String, byte[]> files;
    private final String hash;

    private AssetLibrary(SortedMap<String, byte[]> files, String hash) {
        this.files = files;
        this.hash = hash;
    }

    static AssetLibrary load() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        MessageDigest all = sha256();
        for (String name : FILES) {
            byte[] bytes = read(name);
            files.put(name, bytes);
            all.update(bytes);
        }
        return new AssetLibrary(files, HexFormat.of().formatHex(all.digest()).substring(0, HASH_LENGTH));
    }

    /// Where pages find the files: `/assets/{hash}`.
    String base() {
        return "/" + FOLDER + hash;
    }

    /// @param path what follows `/assets/`: a hash and a file's name
    Optional<Asset> find(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String name = path.substring(slash + 1);
        byte[] bytes = files.get(name);
        return bytes == null
                ? Optional.empty()
                : Optional.of(asset(name, bytes, path.substring(0, slash).equals(hash)));
    }

    private static Asset asset(String name, byte[] bytes, boolean current) {
        String etag = "\"" + HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, HASH_LENGTH) + "\"";
        return new Asset(
                bytes,
                etag,
                Map.of(
                        "Content-Type",
                        contentType(name),
                        "ETag",
                        etag,
                        "Cache-Control",
                        current ? FOR_EVER : ASK_AGAIN,
                        "X-Content-Type-Options",
                        "nosniff"));
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json";
            default -> throw new IllegalStateException("no content type for asset " + name);
        };
    }

    private static byte[] read(String name) {
        try (InputStream file = AssetLibrary.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("asset " + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException("asset " + name + " cannot be read", failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
