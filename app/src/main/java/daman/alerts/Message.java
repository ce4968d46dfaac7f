package daman.alerts;

import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told at once, and known by one id however often it is sent.
 *
 * @param id    {@code msg_} and 32 hex digits, made of the alert, the entries and the promises: a message that is made anew after a fault has the same
 * @param after the last entry that isn't told of
 * @param to    the last entry that is
 * @param at    when that was recorded
 */
record Message(String id, Alert alert, long after, long to, Instant at, List<News.Item> items) {
    /** Changes in one message of a digest. */
    private static final int MOST = 100;

    /** All that is to be told of a stretch of entries: a message for each change, or a few of many. */
    static List<Message> of(Alert alert, long after, long to, Instant at, List<News.Item> items) {
        int each = alert.isAtOnce() ? 1 : MOST;
        List<Message> messages = new ArrayList<>();
        for (int from = 0; from < items.size(); from += each) {
            List<News.Item> some = items.subList(from, Math.min(items.size(), from + each));
            messages.add(new Message(id(alert, after, to, some), alert, after, to, at, some));
        }
        return messages;
    }

    private static String id(Alert alert, long after, long to, List<News.Item> items) {
        StringBuilder all = new StringBuilder(alert.id()).append(' ').append(after).append(' ').append(to);
        for (News.Item item : items) all.append(' ').append(item.change().either().id());
        return "msg_" + Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 32);
    }
}
