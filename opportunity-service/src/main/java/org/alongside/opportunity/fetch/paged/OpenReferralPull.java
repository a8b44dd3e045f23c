package org.alongside.opportunity.fetch.paged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.opportunity.fetch.FetchFailed;
import org.alongside.opportunity.fetch.FetchFailure;
import org.alongside.opportunity.fetch.FetchSession;
import org.alongside.opportunity.fetch.Fetched;
import org.alongside.opportunity.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an Open Referral UK 3.0 list (parameters {@code page} and {@code per_page}; {@code total_pages}, {@code last_page},
 * {@code empty} in the answer), and the full record of each service that the list shows only in part. What comes out is one page that
 * holds everything, a record on every line, with the number of records that the list promised, so that a reader sees where some are missing.
 */
public final class OpenReferralPull extends InputStream {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCEPT = "application/json";
    private static final int PER_PAGE = 100;
    private static final Pattern PLAIN_ID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~-]{1,200}");
    private static final Set<String> ONLY_FULL = Set.of(
            "accessibility",
            "attributes",
            "contacts",
            "cost_options",
            "funding",
            "languages",
            "phones",
            "required_documents",
            "schedules",
            "service_areas",
            "service_at_locations");

    private final FetchSession session;
    private final PullLimits limits;
    private final ListAddress list;
    private final Set<String> ids = new HashSet<>();
    private int page;
    private int records;
    private @Nullable Long promised;
    private boolean last;
    private boolean ended;
    private byte[] chunk = "{\"contents\":[\n".getBytes(StandardCharsets.UTF_8);
    private int position;

    private OpenReferralPull(FetchSession session, ListAddress list, PullLimits limits) {
        this.session = session;
        this.list = list;
        this.limits = limits;
    }

    /**
     * The list that a document belongs to, if it is one page of several or what an API says of itself at its base address.
     *
     * @param document what was found at the address; closed afterwards
     * @param bytes its length
     */
    public static Optional<OpenReferralPull> of(
            FetchSession session, String address, InputStream document, long bytes, PullLimits limits)
            throws IOException {
        try (document) {
            if (bytes > limits.pageBytes()) {
                return Optional.empty();
            }
            JsonNode root;
            try {
                root = JSON.readTree(document);
            } catch (JsonProcessingException notOneObject) {
                return Optional.empty();
            }
            boolean isApi = root.path("version").asText("").startsWith("HSDS") && !root.has("contents");
            boolean isPage = root.path("contents").isArray()
                    && (root.path("total_pages").asLong(0) > 1
                            || root.path("last_page")
                                    .equals(JSON.getNodeFactory().booleanNode(false))
                            || isInPart(root.path("contents").path(0)));
            if (!isApi && !isPage) {
                return Optional.empty();
            }
            ListAddress list = ListAddress.of(address);
            return Optional.of(new OpenReferralPull(session, isApi ? list.at("services") : list, limits));
        }
    }

    private static boolean isInPart(JsonNode service) {
        return service.isObject() && ONLY_FULL.stream().noneMatch(service::has) && service.has("organization");
    }

    /** How many records have been pulled so far. */
    public int records() {
        return records;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (position == chunk.length) {
            if (ended) {
                return -1;
            }
            chunk = last ? end() : nextPage();
            position = 0;
        }
        int n = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, n);
        position += n;
        return n;
    }

    private byte[] end() {
        ended = true;
        return ("\n]" + (promised == null ? "" : ",\"total_items\":" + promised) + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] nextPage() throws FetchFailed {
        page++;
        if (page > limits.pages()) {
            throw new FetchFailed(FetchFailure.PAGES_WITHOUT_END);
        }
        JsonNode root = object(list.page(page, PER_PAGE));
        JsonNode contents = root.path("contents");
        long number = root.path("page_number").asLong(page);
        if (!contents.isArray() || number != page) {
            throw notAPage();
        }
        if (root.path("total_items").canConvertToLong()) {
            promised = root.path("total_items").asLong();
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int before = records;
        for (JsonNode record : contents) {
            take(record, lines);
        }
        if (!contents.isEmpty() && records == before) {
            throw new FetchFailed(FetchFailure.PAGES_WITHOUT_END);
        }
        last = contents.isEmpty()
                || root.path("last_page").asBoolean(false)
                || page >= root.path("total_pages").asLong(Long.MAX_VALUE);
        return lines.toByteArray();
    }

    /** A list that changes while it is read shows a record twice; the first is taken. */
    private void take(JsonNode record, ByteArrayOutputStream lines) throws FetchFailed {
        String id = record.path("id").asText("");
        if (!id.isEmpty() && !ids.add(id)) {
            return;
        }
        records++;
        if (records > limits.records()) {
            throw new FetchFailed(FetchFailure.TOO_LARGE);
        }
        JsonNode whole =
                list.isOfServices() && isInPart(record) && PLAIN_ID.matcher(id).matches() ? full(record, id) : record;
        byte[] line = whole.toString().getBytes(StandardCharsets.UTF_8);
        if (records > 1) {
            lines.writeBytes(new byte[] {',', '\n'});
        }
        lines.writeBytes(line);
    }

    /** A record that went while the list was read stands as the list has it. */
    private JsonNode full(JsonNode listed, String id) throws FetchFailed {
        try {
            ObjectNode whole = object(list.record(id));
            return id.equals(whole.path("id").asText("")) ? whole : listed;
        } catch (FetchFailed failed) {
            if (failed.isGone()) {
                return listed;
            }
            throw failed;
        }
    }

    private ObjectNode object(String address) throws FetchFailed {
        try {
            return switch (session.get(address, ACCEPT, Validators.NONE)) {
                case Fetched.Content content -> object(content.body());
                case Fetched.Unchanged unchanged -> throw notAPage();
            };
        } catch (FetchFailed failed) {
            throw failed;
        } catch (IOException brokenOff) {
            throw new FetchFailed(FetchFailure.BROKEN_OFF);
        }
    }

    private ObjectNode object(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limits.pageBytes() + 1);
        if (bytes.length > limits.pageBytes()) {
            throw new FetchFailed(FetchFailure.TOO_LARGE);
        }
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            throw notAPage();
        }
        throw notAPage();
    }

    private FetchFailed notAPage() {
        return new FetchFailed(
                FetchFailure.ANSWERED_OTHERWISE,
                "Page " + page + " of the list is not one that Open Referral UK 3.0 knows, so none was taken.");
    }
}
