package org.alongside.kit.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds every answer that REST-assured sees against the {@link Contract}. It is in force in every {@code @QuarkusTest} that
 * has the kit's test-jar on its class path; elsewhere call {@link #install()}. A test that means to ask for what the
 * contract does not have says {@code given().noFiltersOfType(ContractFilter.class)}.
 */
public final class ContractFilter implements Filter {

    private final Contract contract;

    public ContractFilter() {
        this(Contract.ofThisProject());
    }

    ContractFilter(Contract contract) {
        this.contract = contract;
    }

    /** Puts the filter in force for all of this JVM's REST-assured; once, however often it is called. */
    public static void install() {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (!isOutsideTheContract(path)) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Header header : response.getHeaders()) {
                headers.putIfAbsent(header.getName(), header.getValue());
            }
            contract.check(
                    request.getMethod(),
                    path,
                    new Contract.Answer(
                            response.getStatusCode(),
                            headers.get("Content-Type"),
                            headers,
                            new String(response.asByteArray(), StandardCharsets.UTF_8)));
        }
        return response;
    }

    /** What services say to each other and to operators is no part of the public contract. */
    static boolean isOutsideTheContract(String path) {
        return path.startsWith("/internal/") || path.equals("/q") || path.startsWith("/q/");
    }
}
