package dev.wowlab.specs.imports;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// What a share link of a player's page of WoWSims holds. Immutable, but for the settings, which are the caller's.
///
/// @param settings `IndividualSimSettings` in the JSON form of protobuf: lowerCamelCase names, enums by name, 64-bit
///     integers as strings, defaults left out
/// @param parts the letters of what the link means to set: g gear, t talents, r rotation, c consumables, m
///     miscellaneous, x external (buffs and debuffs), e encounter, u the page's own settings
/// @param notes what was left out of the settings, and why
public record ShareLink(ObjectNode settings, Set<Character> parts, List<String> notes) {

    /// Longest text that is read: 1 MiB that did not get smaller, in base64, and the address before it.
    public static final int MAX_CHARACTERS = 1_500_000;

    /// Longest address before the `#`.
    private static final int MAX_ADDRESS = 1_000;

    private static final String LETTERS = "gtrcmxeu";
    private static final String LETTERS_WITHOUT_PAGE = "gtrcmxe";
    private static final String GAME = "tbc";
    private static final String RAID = "raid";

    /// A page's address: any host, the folder of a game, that of a class (in older simulators of a spec) or the raid's.
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^/?#\\s]+/(?:[^?#\\s]*/)?(?<game>tbc|wotlk|cata|mop|classic|sod|era)/"
                    + "(?<page>raid|\\w*(?:druid|hunter|mage|paladin|priest|rogue|shaman|warlock|warrior|knight|monk))"
                    + "(?:/[^?#\\s]*)?(?:\\?(?<query>[^#\\s]*))?",
            Pattern.CASE_INSENSITIVE);

    public ShareLink {
        parts = Set.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /// Whether the text is a link of a page of WoWSims with something behind its `#`, whether or not that can be read.
    public static boolean isOne(String text) {
        String link = text.strip();
        int hash = link.indexOf('#');
        return hash > 0
                && hash < link.length() - 1
                && hash <= MAX_ADDRESS
                && address(link, hash).matches();
    }

    /// The settings in a link.
    ///
    /// @throws InvalidInputException where the text is no such link, is of another game or of a raid's page, or is
    ///     damaged; the problem's path leads into the settings
    public static ShareLink read(String text) throws InvalidInputException {
        if (text.length() > MAX_CHARACTERS) {
            throw refused("the link has " + text.length() + " characters, at most " + MAX_CHARACTERS + " are read");
        }
        if (!isOne(text)) {
            throw refused("not a share link of WoWSims, such as https://www.wowsims.com/tbc/mage/dps/#eJ...");
        }
        String link = text.strip();
        int hash = link.indexOf('#');
        Matcher address = address(link, hash);
        if (!address.matches() || !address.group("game").equalsIgnoreCase(GAME)) {
            throw refused("the link is of WoWSims' simulator of another game, only those of " + GAME + " can be read");
        }
        if (address.group("page").equalsIgnoreCase(RAID)) {
            throw refused("the link is of the page of a raid: open the player's own page there and share its link");
        }
        List<String> notes = new ArrayList<>();
        ObjectNode settings = WireReader.read(LinkPayload.unpack(link.substring(hash + 1)), notes);
        if (!settings.has("player")) {
            throw refused("the link holds no player");
        }
        String query = address.group("query");
        return new ShareLink(settings, parts(query == null ? "" : query), notes);
    }

    private static Matcher address(String link, int hash) {
        return ADDRESS.matcher(link.substring(0, hash));
    }

    /// The letters of `i=` in an address's query. As the page does: without `i=`, all but its own settings; where `i=`
    /// has no letter it knows, all.
    private static Set<Character> parts(String query) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("i=") || pair.equals("i")) {
                Set<Character> named = letters(decoded(pair.substring(Math.min(2, pair.length()))));
                return named.isEmpty() ? letters(LETTERS) : named;
            }
        }
        return letters(LETTERS_WITHOUT_PAGE);
    }

    private static Set<Character> letters(String text) {
        Set<Character> letters = new LinkedHashSet<>();
        for (char c : text.toCharArray()) {
            if (LETTERS.indexOf(c) >= 0) {
                letters.add(c);
            }
        }
        return letters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray percent sign is no letter either
        }
    }

    private static InvalidInputException refused(String why) {
        return new InvalidInputException(List.of(new InputProblem("", why)));
    }
}
