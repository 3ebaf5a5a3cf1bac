package dev.wowlab.specs.apl;

import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a rotation message. Confined to one thread. What is unknown or not supported yet is a problem with its
/// path; lines that the request hides are not looked at.
public final class AplParser {

    /// Most lines of one list.
    static final int MAX_LINES = 500;

    /// Deepest nesting of actions and values.
    static final int MAX_DEPTH = 64;

    private static final String TYPE_SIMPLE = "TypeSimple";

    private final Problems problems;
    private final ActionParser actions;
    private final boolean mayDoNothing;

    private AplParser(Problems problems, boolean mayDoNothing) {
        this.problems = problems;
        this.mayDoNothing = mayDoNothing;
        actions = new ActionParser(new ValueParser());
    }

    /// The rotation in this message.
    public static AplRotation parse(Message message, Problems problems) {
        return parse(message, problems, false);
    }

    /// The same.
    ///
    /// @param mayDoNothing whether a list without lines is no mistake: the player swings without one, and WoWSims'
    ///     own cases say no more
    public static AplRotation parse(Message message, Problems problems, boolean mayDoNothing) {
        return new AplParser(problems, mayDoNothing).rotation(message);
    }

    private AplRotation rotation(Message message) {
        RotationType type = message.enumeration("type", RotationType.class);
        boolean simple = type == RotationType.SIMPLE || message.has("simple");
        if (simple && !mayDoNothing) {
            message.problem(
                    message.has("type") ? "type" : "simple",
                    TYPE_SIMPLE + " rotations exist only in the web page of WoWSims; export the rotation as an APL"
                            + " (type TypeAPL with priorityList)");
            message.skip("simple");
            return AplRotation.NONE;
        }
        List<AplRotation.Variable> variables = actions.variables(message, "valueVariables");
        List<AplRotation.Prepull> prepull = prepull(message);
        List<AplAction> priority = lines(message, "priorityList", AplLine.Place.PRIORITY, "");
        List<AplRotation.Group> groups = groups(message);
        message.skip("simple");
        message.warnOfTheRest();
        if (priority.isEmpty() && mayDoNothing) {
            problems.warn(
                    message.path(),
                    "has no lines, so that the player only swings: what a simple rotation does is made up by the web"
                            + " page of WoWSims; export the rotation as an APL");
        } else if (priority.isEmpty()) {
            message.problem(
                    "priorityList",
                    type == RotationType.AUTO
                            ? "is empty: TypeAuto leaves the choice to the web page of WoWSims; export the rotation as an APL"
                            : "is empty, so that nothing would be done");
        }
        return new AplRotation(message.path(), prepull, priority, groups, variables);
    }

    private List<AplRotation.Prepull> prepull(Message message) {
        List<AplRotation.Prepull> list = new ArrayList<>();
        List<Message> items = limited(message, "prepullActions");
        for (int i = 0; i < items.size(); i++) {
            Message item = items.get(i);
            if (item.bool("hide")) {
                continue;
            }
            Optional<AplAction> action = actions.action(item, "action", new AplLine(AplLine.Place.PREPULL, "", i), 0);
            Optional<AplValue> doAt = actions.values().value(item, "doAtValue", 0);
            item.warnOfTheRest();
            if (action.isPresent() && doAt.isEmpty()) {
                problems.warn(item.path(), "has no doAtValue, so that it is never done");
            } else if (action.isPresent()) {
                list.add(new AplRotation.Prepull(action.get(), doAt.orElseThrow()));
            }
        }
        return list;
    }

    private List<AplAction> lines(Message message, String field, AplLine.Place place, String group) {
        List<AplAction> list = new ArrayList<>();
        List<Message> items = limited(message, field);
        for (int i = 0; i < items.size(); i++) {
            Message item = items.get(i);
            if (item.bool("hide")) {
                continue;
            }
            item.skip("notes");
            actions.action(item, "action", new AplLine(place, group, i), 0).ifPresent(list::add);
            item.warnOfTheRest();
        }
        return list;
    }

    private List<AplRotation.Group> groups(Message message) {
        List<AplRotation.Group> groups = new ArrayList<>();
        for (Message item : limited(message, "groups")) {
            String name = item.text("name");
            List<AplAction> lines = lines(item, "actions", AplLine.Place.GROUP, name);
            List<AplRotation.Variable> variables = actions.variables(item, "variables");
            item.warnOfTheRest();
            groups.add(new AplRotation.Group(item.path(), name, lines, variables));
        }
        return groups;
    }

    private static List<Message> limited(Message message, String field) {
        List<Message> items = message.messages(field);
        if (items.size() > MAX_LINES) {
            message.problem(field, "has " + items.size() + " entries, at most " + MAX_LINES + " are read");
            return items.subList(0, MAX_LINES);
        }
        return items;
    }
}
