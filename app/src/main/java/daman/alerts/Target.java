package daman.alerts;

/** Where an alert goes. Printed without what is secret. */
public sealed interface Target {
    /** @param secret with which messages are signed, as Standard Webhooks writes it: {@code whsec_} and Base64 */
    record Webhook(String address, String secret) implements Target {
        /** Without its path, which often is a secret too. */
        @Override public String toString() { return address.replaceFirst("^([A-Za-z]+://[^/?#]*).*", "$1/…"); }
    }

    record Mail(String address) implements Target {
        @Override public String toString() { return "mailto:" + address; }
    }
}
