package org.alongside.opportunity.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.coursedirectory.CourseDirectoryReader;
import org.alongside.opportunity.feed.direct.DirectReader;
import org.alongside.opportunity.feed.directory.DirectoryReader;
import org.alongside.opportunity.feed.displayadvert.DisplayAdvertReader;
import org.alongside.opportunity.feed.openreferral.OpenReferralReader;
import org.alongside.opportunity.feed.schemaorg.SchemaOrgReader;
import org.alongside.opportunity.feed.sheet.SheetReader;
import org.alongside.opportunity.feed.xcri.XcriReader;

/** The formats that are read; a new one is one method here and one line in {@code FeedFormat}. */
class FeedFormats {
    @Produces
    @Singleton
    FeedReader xcri() {
        return new XcriReader();
    }

    @Produces
    @Singleton
    FeedReader openReferral() {
        return new OpenReferralReader();
    }

    @Produces
    @Singleton
    FeedReader courseDirectory() {
        return new CourseDirectoryReader();
    }

    @Produces
    @Singleton
    FeedReader directoryFiles() {
        return new DirectoryReader();
    }

    @Produces
    @Singleton
    FeedReader displayAdverts() {
        return new DisplayAdvertReader();
    }

    @Produces
    @Singleton
    FeedReader schemaOrg() {
        return new SchemaOrgReader();
    }

    @Produces
    @Singleton
    FeedReader sheet() {
        return new SheetReader();
    }

    @Produces
    @Singleton
    FeedReader direct() {
        return new DirectReader();
    }
}
