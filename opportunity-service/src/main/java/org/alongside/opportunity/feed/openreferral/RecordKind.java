package org.alongside.opportunity.feed.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What a record is: the standard has no member that says so, but members that only one of its tables has. */
enum RecordKind {
    SERVICE,
    SERVICE_AT_LOCATION,
    ORGANIZATION,
    TAXONOMY;

    private static final Set<String> OF_SERVICE = Set.of(
            "status",
            "organization",
            "organization_id",
            "service_at_locations",
            "schedules",
            "cost_options",
            "service_areas");
    private static final Set<String> OF_ORGANIZATION =
            Set.of("services", "website", "organization_identifiers", "parent_organization_id", "logo", "legal_status");
    private static final Set<String> OF_TAXONOMY =
            Set.of("term_uri", "taxonomy", "taxonomy_id", "taxonomy_detail", "version");

    static RecordKind of(ObjectNode node) {
        JsonNode service = node.get("service");
        if (service != null && service.isObject()) {
            return SERVICE_AT_LOCATION;
        }
        if (hasOneOf(node, OF_SERVICE)) {
            return SERVICE;
        }
        if (hasOneOf(node, OF_ORGANIZATION)) {
            return ORGANIZATION;
        }
        return hasOneOf(node, OF_TAXONOMY) ? TAXONOMY : SERVICE;
    }

    private static boolean hasOneOf(ObjectNode node, Set<String> names) {
        return names.stream().anyMatch(node::has);
    }
}
