//! What each template gets: one struct a page, of plain values.
//!
//! Amounts are whole cents, days and times are what the clocks in Rome show, addresses are ready
//! to be put into `href`, and a body is HTML that is already safe. A template loops and chooses;
//! whatever must be decided has been decided by whoever fills the view.
//!
//! Every page's view has a `page` ([`Page`]) and a `TEMPLATE`: the name to pass to
//! [`Theme::render`](crate::Theme::render). Besides the view's own fields a template sees `site`
//! ([`SiteView`]) and `lang`.

mod area;
mod booking;
mod booking_steps;
mod card;
mod cost;
mod coverage;
mod directory;
mod editorial;
mod form;
mod home;
mod list;
mod local;
mod moving;
mod offer;
mod page;
mod pager;
mod paper;
mod precheck;
mod price;
mod rating;
mod refine;
mod search;
mod sentence;
mod site;
mod text;
mod trust;
mod zone;

pub use area::*;
pub use booking::*;
pub use booking_steps::*;
pub use card::*;
pub use cost::*;
pub use coverage::*;
pub use directory::*;
pub use editorial::*;
pub use form::*;
pub use home::*;
pub use list::*;
pub use local::*;
pub use moving::*;
pub use offer::*;
pub use page::*;
pub use pager::*;
pub use paper::*;
pub use precheck::*;
pub use price::*;
pub use rating::*;
pub use refine::*;
pub use search::*;
pub use sentence::*;
pub use site::*;
pub use text::*;
pub use trust::*;
pub use zone::*;

pub use crate::from_domain::pay_when;

/// Says which template renders which view.
macro_rules! template {
    ($($view:ty => $name:literal),* $(,)?) => {
        $(impl $view {
            #[doc = concat!("The template of this view: `", $name, "`.")]
            pub const TEMPLATE: &'static str = $name;
        })*
        /// The templates that have a view, each one of a page.
        pub const PAGES: &[&str] = &[$($name),*];
    };
}

template! {
    HomeView => "home.html",
    FindView => "find.html",
    ListView => "list.html",
    SearchView => "search.html",
    OfferView => "offer.html",
    ServiceView => "service.html",
    ProviderView => "provider.html",
    DeskView => "desk.html",
    ServiceIndexView => "services.html",
    ProviderIndexView => "providers.html",
    DeskIndexView => "desks.html",
    ContentPageView => "page.html",
    FridgeSheetView => "fridge-sheet.html",
    ZoneIndexView => "zones.html",
    ZoneView => "zone.html",
    NotFoundView => "not-found.html",
    EntryIndexView => "entries.html",
    LifeEventView => "life-event.html",
    NewsView => "news.html",
    QuestionsView => "questions.html",
    GlossaryView => "glossary.html",
    CoverageView => "coverage.html",
    BenefitView => "benefit.html",
    DocumentView => "document.html",
    CostView => "cost.html",
    PrecheckView => "precheck.html",
    BookCaseView => "book-case.html",
    BookTimesView => "book-times.html",
    BookFormView => "book-form.html",
    TermsChangedView => "terms-changed.html",
    BookingView => "booking.html",
    AreaSignInView => "area-sign-in.html",
    AreaCodeView => "area-code.html",
    AreaOpenView => "area-open.html",
    AreaHomeView => "area-home.html",
    AreaWeekView => "area-week.html",
    AreaVisitView => "area-visit.html",
    MoveTimesView => "move-times.html",
    MoveFormView => "move-form.html",
    BookingLookupView => "booking-lookup.html",
    ReportFormView => "report.html",
    ReportDoneView => "report-done.html",
    RatingFormView => "rating.html",
    RatingDoneView => "rating-done.html",
    ProblemView => "problem.html",
    OutboxView => "outbox.html",
    OutboxMessageView => "outbox-message.html",
    GatewayPayView => "gateway-pay.html",
}
