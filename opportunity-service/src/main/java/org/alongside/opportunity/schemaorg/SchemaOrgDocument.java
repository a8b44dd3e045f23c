package org.alongside.opportunity.schemaorg;

import org.alongside.opportunity.listing.OpportunityView;

/** An opportunity as a document of its own. What schema.org has no word for is left out, and nothing is made up. */
final class SchemaOrgDocument {
    private SchemaOrgDocument() {}

    static Node of(OpportunityView view) {
        return switch (view.kind()) {
            case COURSE -> new CourseMapping(view).course();
            case TRAINING, APPRENTICESHIP, SUPPORTED_INTERNSHIP -> new CourseMapping(view).programme();
            case JOB, VOLUNTEERING, WORK_EXPERIENCE -> new JobMapping(view).posting();
            case SELF_EMPLOYMENT, VISIT, INVOLVEMENT, BESPOKE -> new OtherMapping(view).other();
        };
    }
}
