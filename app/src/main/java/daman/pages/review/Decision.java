package daman.pages.review;

import com.fasterxml.jackson.databind.JsonNode;
import daman.analysis.filters.BadQuery;
import daman.guarantees.Correction;
import daman.guarantees.Review;
import daman.guarantees.tables.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent to have decided.
 *
 * @param target the claim or the guarantee; empty where a review is taken back
 * @param into   of a merger
 * @param claims that are split off
 * @param entry  that is taken back; -1 for none
 * @param seen   the last entry of the ledger when he looked; null where he doesn't say
 * @param fields of a correction, as they were written
 */
public record Decision(Action action, String target, String into, List<String> claims, long entry, String reason, @Nullable Long seen, Map<String, String> fields) {
    private static final Set<String> MEMBERS = Set.of("action", "target", "into", "claims", "entry", "reason", "seen", "fields");
    private static final Pattern ID = Pattern.compile("[cg]-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    /** @param fields all that was filled in under a name @throws BadQuery naming what is missing or malformed */
    public static Decision ofForm(Function<String, List<String>> fields) {
        Map<String, String> correction = new LinkedHashMap<>();
        for (String field : Correction.FIELDS) if (!fields.apply(field).isEmpty()) correction.put(field, fields.apply(field).getFirst().replace("\r\n", "\n").strip());
        Function<String, String> one = name -> fields.apply(name).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst().orElse("");
        return of(one, fields.apply("claims"), correction);
    }

    /** @throws BadQuery naming what is missing or malformed */
    public static Decision ofJson(JsonNode root) {
        if (!root.isObject()) throw new BadQuery("JSON", root.toString());
        for (String member : (Iterable<String>) root::fieldNames) if (!MEMBERS.contains(member)) throw new BadQuery(member, root.path(member).toString());
        Map<String, String> correction = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : root.path("fields").properties()) correction.put(field.getKey(), field.getValue().isNull() ? "" : value(field.getKey(), field.getValue()));
        List<String> claims = new ArrayList<>();
        for (JsonNode claim : root.path("claims")) claims.add(value("claims", claim));
        return of(name -> root.hasNonNull(name) ? value(name, root.path(name)) : "", claims, correction);
    }

    private static String value(String name, JsonNode node) {
        if (!node.isValueNode()) throw new BadQuery(name, node.toString());
        return node.asText().strip();
    }

    private static Decision of(Function<String, String> one, List<String> claims, Map<String, String> correction) {
        String seen = one.apply("seen"), entry = one.apply("entry");
        Decision decision = new Decision(action(one.apply("action")), id("target", one.apply("target")), id("into", one.apply("into")), claims.stream().map(claim -> id("claims", claim)).toList(),
            entry.isEmpty() ? -1 : number("entry", entry), one.apply("reason"), seen.isEmpty() ? null : Long.valueOf(number("seen", seen)), correction);
        if (decision.action == Action.UNDO ? decision.entry < 0 : decision.target.isEmpty()) throw new BadQuery(decision.action == Action.UNDO ? "entry" : "target", "");
        if (decision.action == Action.MERGE && decision.into.isEmpty()) throw new BadQuery("into", "");
        return decision;
    }

    private static Action action(String id) {
        try {
            return Action.of(id);
        } catch (IllegalArgumentException unknown) {
            throw new BadQuery("action", id);
        }
    }

    private static String id(String name, String id) {
        if (!id.isEmpty() && !ID.matcher(id).matches()) throw new BadQuery(name, id);
        return id;
    }

    private static long number(String name, String number) {
        if (!NUMBER.matcher(number).matches()) throw new BadQuery(name, number);
        return Long.parseLong(number);
    }

    /**
     * @param corrected what a claim says with these fields
     * @throws Correction.Misunderstood naming the field
     */
    public Review review(BiFunction<String, Map<String, String>, Review.Correct> corrected) {
        return switch (action) {
            case ACCEPT -> new Review.Accept(target);
            case REJECT -> new Review.Reject(target);
            case CORRECT -> corrected.apply(target, fields);
            case MERGE -> new Review.Merge(target, into);
            case SPLIT -> new Review.Split(target, claims);
            case UNDO -> new Review.Undo(entry);
        };
    }
}
