package daman.alerts;

import daman.analysis.figures.Change;
import daman.analysis.filters.Filters;
import daman.deciding.GuaranteeJson;
import daman.json.JsonForm;
import daman.web.Posting;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** Messages to programs, in the form of Standard Webhooks: an id by which a message that comes twice is known, a time, and a signature over both and the body. */
final class Webhooks implements Way {
    static final String TYPE = "guarantees.changed";

    private final Posting posting;
    private final Clock clock;
    private final String desk;

    /** @param desk the address of the pages; empty for none */
    Webhooks(Posting posting, Clock clock, String desk) {
        this.posting = posting;
        this.clock = clock;
        this.desk = desk;
    }

    @Override public Outcome send(Message message) {
        Target.Webhook hook = (Target.Webhook) message.alert().target();
        String body = body(message, desk);
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of("webhook-id", message.id(), "webhook-timestamp", Long.toString(seconds), "webhook-signature", Signature.of(hook.secret(), message.id(), seconds, body));
        return switch (posting.send(hook.address(), headers, body)) {
            case Posting.Answered answered when answered.isTaken() -> new Taken();
            case Posting.Answered answered -> new Failed("it answers " + answered.status(), answered.rest());
            case Posting.Failed failed -> new Failed(failed.why(), null);
        };
    }

    /** The same for the same message. */
    static String body(Message message, String desk) {
        return JsonForm.object(form -> form.put("type", TYPE).putText("timestamp", message.at()).putObject("data", data -> data.put("alert", message.alert().name()).put("filter", Filters.address(Filters.asked(message.alert().filter()::get)))
            .put("after", message.after()).put("known_at", message.to()).putList("changes", message.items(), (each, item) -> change(each, item, desk))));
    }

    private static void change(JsonForm form, News.Item item, String desk) throws IOException {
        Change change = item.change();
        form.put("kind", change.kind().id()).put("url", desk.isEmpty() ? null : desk + "/guarantees/" + change.either().id());
        if (change.before() != null) form.putObject("before", before -> GuaranteeJson.members(before, change.before()));
        if (change.after() != null) form.putObject("after", after -> GuaranteeJson.members(after, change.after()));
        form.putList("claims", item.claims(), GuaranteeJson::claim);
    }
}
