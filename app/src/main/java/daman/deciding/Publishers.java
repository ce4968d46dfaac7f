package daman.deciding;

import daman.claims.Claim;
import daman.claims.ReportHead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many publishers of a promise's claims are independent: who prints a copy adds nothing. */
final class Publishers {
    private final Map<String, String> leads = new HashMap<>();

    private Publishers() {}

    static int independent(List<Claim> claims) {
        Publishers publishers = new Publishers();
        for (Claim claim : claims) publishers.join(claim.report());
        return (int) claims.stream().map(claim -> publishers.root("text " + claim.report().original())).distinct().count();
    }

    private void join(ReportHead report) {
        String one = root("text " + report.original());
        String two = root("publisher " + report.publishedBy());
        if (!one.equals(two)) leads.put(one, two);
    }

    private String root(String name) {
        String at = name;
        for (String next = leads.get(at); next != null; next = leads.get(at)) at = next;
        return at;
    }
}
