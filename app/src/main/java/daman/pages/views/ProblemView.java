package daman.pages.views;

import daman.json.JsonForm;

/** What went wrong with a request, in the reader's language. */
public record ProblemView(int status, String title, String explanation) {
    /** RFC 9457. */
    public String json() { return JsonForm.object(form -> form.put("type", "about:blank").put("title", title).put("status", status).put("detail", explanation)); }
}
