package daman.exporters.records;

import daman.json.JsonForm;
import java.io.IOException;

/** An event as JSON. */
public final class EventJson {
    private EventJson() {}

    public static String line(Event event) { return JsonForm.object(form -> to(form, event)); }

    private static void to(JsonForm form, Event event) throws IOException {
        form.put("id", event.id()).put("kind", event.kind()).put("participants", event.participants()).put("targets", event.targets()).put("place", event.place()).putText("date", event.day())
            .put("planned", event.planned()).putObject("evidence", inner -> inner.put("text", event.evidence().text()).put("start", event.evidence().start()).put("end", event.evidence().end()))
            .putObject("report", inner -> inner.put("id", event.report().id()).put("title", event.report().title()).put("publisher", event.report().publishedBy()).putText("published", event.report().published())
                .put("url", event.report().url()).put("language", event.report().language()).putText("recorded", event.report().at()));
    }
}
