# The portal's words. They speak to the reader: "you", the verb first, one idea a sentence.
# Keys that end in -html hold HTML tags; values always go into them escaped.

## Frame
og-locale = en_GB
skip-content = Skip to the content
skip-footer = Skip to the footer
menu = Menu
menu-close = Close
menu-label = Main menu
header-call = Call
home = Home
breadcrumb = Path
nav-services = Services
nav-desks = Help desks
nav-providers = Providers
nav-how = How it works
nav-booking = Your booking
demonstration-label = Notice
demonstration = Demonstration: the providers, prices and telephone numbers on this portal are made up.
demonstration-page = Demonstration: the providers on this page, the prices and the telephone numbers are made up.
report-link = Report something wrong on this page
report-mail = Write to us if something on this page is wrong
footer-talk = Talk to us
footer-site = Information
footer-privacy = Privacy
footer-legal = Legal notes
footer-accessibility = Accessibility
footer-accreditation = How we accredit providers
footer-costs = What it costs
footer-contacts = Contacts
footer-appointment = Book an appointment at a help desk
footer-inefficiency = Report a problem
footer-declaration = Accessibility statement
footer-zones = The Municipi
footer-life-events = When you need help
footer-benefits = Benefits and contributions
footer-news = News
footer-questions = Frequent questions
footer-glossary = Hard words
footer-licence = Texts under the CC BY 4.0 licence. No cookies that follow you, no advertising.
desk-strip-label = The help desk
desk-strip = Would you rather talk about it?
desk-strip-find = Find the nearest help desk.
desk-open = Open { $day }, { $hours }.
call-us = Or call:
on-paper = This page, on paper
on-paper-call = Call
on-paper-here = This page is at:
error-prefix = Error:

## Texts that the law asks for
licence-title = Licence of the contents
licence-clause-html = In keeping with the principle of open by default under article 52 of legislative decree 7 March 2005, no. 82 (CAD), and except where otherwise stated (including embedded contents of third parties), the data, documents and information published on this site are released under the <a href="https://creativecommons.org/licenses/by/4.0/legalcode.it">CC-BY 4.0</a> licence. Users are therefore free to share (reproduce, distribute, communicate to the public, display in public), represent, perform and act this material by any means and in any format, and to change it (transform the material and use it for derived works) for any purpose, even commercial, with attribution as the only duty and without adding further restrictions.
declaration-title = The accessibility statement
declaration-made = { $body } makes the statement every year on the national agency’s form.
declaration-open = Read the accessibility statement
declaration-none = { $body } has not yet published an accessibility statement for this portal. If something stops you, write to

## Sentence
sentence-form = Look for help
sentence-what = I need
sentence-what-more = (which service)
sentence-whom = for
sentence-whom-more = (for whom)
sentence-where = in
sentence-where-more = (which Municipio)
sentence-any-what = any help
sentence-any-whom = anyone
sentence-any-where = the whole city
sentence-find = Find who can help you
sentence-all = Every kind of help, one by one
sentence-again = Search again

## Search
search-form = Search in your own words
search-label = What do you need?
search-send = Search
search-here = Search
search-title = Search: { $question }
search-empty = Search in your own words
search-found-html = { $n ->
    [0] We find nothing for “<bdi>{ $question }</bdi>”
    [one] 1 result for “<bdi>{ $question }</bdi>”
   *[other] { $n } results for “<bdi>{ $question }</bdi>”
}
search-near-html = “<bdi>{ $question }</bdi>” is not here. Did you mean:
search-count-none = No suggestions
search-count-one = 1 suggestion: choose it with the down arrow
search-count-many = # suggestions: choose with the down arrow
search-why = { $field ->
    [synonyms] Also called “{ $text }”.
    [everyday] People say “{ $text }”.
    [tasks] It includes: { $text }.
    [elsewhere] In another language: { $text }.
    [summary] The description says so.
   *[title] The name says so.
}
search-kind = { $kind ->
    [category] Category
    [life_event] When you need help
    [benefit] Benefit
    [question] Frequent question
    [word] Hard word
    [desk] Desk
    [provider] Provider
    [news] News
   *[page] Page
}
search-none = Try a single word, or say it another way. Look below too, or ask a desk: often there is a solution.
search-examples = Write as you speak: “who can do my shopping”, “injections at home”, “I lost my keys”.
search-categories = Browse by category
search-a-z = All services from A to Z
search-desk = Not what you were looking for? The desk searches with you:

## Home
home-title = Help at home, near you
home-count = { $offers ->
    [one] 1 offer
   *[other] { $offers } offers
} from { $providers ->
    [one] 1 provider
   *[other] { $providers } providers
} accredited by the Comune, the city council.
home-all-choices = See all the choices in a list
home-offered = Where you find most offers
home-all-services = All services
home-all-subjects = By subject
home-areas = What is happening in your life?
home-how = Two ways, the same service
home-how-here = From here
home-how-desk = At a help desk
home-step-1 = Complete the sentence.
home-step-1-more = You only find providers that the Comune has accredited, with the price in writing.
home-step-2 = Choose the day and the time.
home-step-2-more = Or call the provider: the number is on the page.
home-step-3 = Get the confirmation.
home-step-3-more = You do not need an account: we give you a code and a link.
home-how-more = How it works, in detail
home-desk-1 = Go there or telephone.
home-desk-1-more = An operator listens to you, without hurry.
home-desk-2 = Choose together.
home-desk-2-more = The operator sees the same offers and the same prices.
home-desk-3 = They book for you.
home-desk-3-more = You go home with the booking on paper.
home-desks = The help desks

## Lists
find-title = All the choices
find-summary = Each entry leads to a list of offers. The number says how many there are.
find-services = By service
find-audiences = By person
find-zones = By Municipio
find-categories = By category
list-title = { $n ->
    [0] No offers
    [one] 1 offer
   *[other] { $n } offers
}{ $what ->
    [none] {""}
   *[other] : { $what }
}{ $whom ->
    [none] {""}
   *[other] {" "}for { $whom }
}{ $zone ->
    [none] {""}
   *[other] {" "}in { $zone }
}
list-description = Providers accredited by { $body }, with prices, areas and contacts.
list-here = Offers
list-narrow = Narrow your search
list-narrow-by = { $by ->
    [service] By service
    [category] By category
    [audience] By person
   *[zone] By Municipio
}
refine = { $by ->
    [price] Price
    [time] When
    [place] Where
    [mode] Alone or together
    [language] Language spoken
    [mansione] What they do
    [hours] How long for
    [persons] For how many people
   *[order] In which order
}
refine-any = { $by ->
    [price] any price
    [time] any time
    [place] anywhere
    [mode] either
    [language] any language
    [mansione] any task
    [hours] price of one hour
    [persons] one person
   *[order] by name
}
refine-free = free
refine-price = up to { $amount }
refine-mode = { $mode ->
    [single] just for you
   *[shared] shared with others
}
refine-order = { $order ->
    [prezzo] lowest price first
   *[orario] first day in the calendar
}
refine-show = Show the offers
refine-left = { $n ->
    [0] With these choices no offer is left
    [one] 1 offer left
   *[other] { $n } offers left
}
refine-clear = Remove the choices
refine-without = Without “{ $wish }”
pager = Pages of the list
pager-here = page { $here } of { $of }
pager-page = Page { $number }
pager-previous = Previous
pager-next = Next
list-empty = Today there is no offer for this choice. Try close by, or ask a help desk: often there is a way.
list-nearest = The closest searches
list-wider = { $what ->
    [none] Everything
   *[other] { $what }
}{ $whom ->
    [none] {""}
   *[other] {" "}for { $whom }
}{ $zone ->
    [none] {" "}in the whole city
   *[other] {" "}in { $zone }
}
list-empty-desk = The help desk looks with you:
count-offers = { $n ->
    [0] no offers
    [one] 1 offer
   *[other] { $n } offers
}
count-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
count-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
count-persons = { $n ->
    [one] 1 person
   *[other] { $n } people
}
zone = Municipio { $n }
zones-all = in the whole city
zones = { $n ->
    [one] in Municipio { $ids }
   *[other] in Municipi { $ids }
}
place = { $place ->
    [home] At your home
    [seat] At the provider’s place
   *[remote] By telephone or video
}
offer-kind = { $kind ->
    [slot] Choose the time and book here
   *[contact] Call or write to the provider
}
card-first = in the calendar from
weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
weekday-run = { $first } to { $last }
days-from-to = From { $from } to { $to }
band = { $band ->
    [morning] morning
    [afternoon] afternoon
    [evening] evening
    [night] night
   *[weekend] weekend
}
accessibility-there = To get in and be comfortable:
accessibility = { $what ->
    [step_free] entrance without steps
    [lift] lift
    [accessible_toilet] toilet for wheelchair users
    [parking] parking space for people with disabilities
    [hearing_loop] hearing loop for those who wear a hearing aid
    [sign_language] someone who uses sign language
    [tactile_path] tactile path
   *[easy_read] easy-to-read sheets
}
hear-by = If you send the request now, you hear by { $by }.
languages-label = Language of the site
said-in = { $lang ->
    [it] The description is in Italian: it is not translated yet. Prices, times and conditions are in English.
   *[other] The description is in another language.
}
languages-spoken = They speak:
language = { $code ->
    [ar] Arabic
    [bg] Bulgarian
    [bn] Bengali
    [ca] Catalan
    [cs] Czech
    [da] Danish
    [de] German
    [el] Greek
    [en] English
    [es] Spanish
    [et] Estonian
    [fa] Persian
    [fi] Finnish
    [fr] French
    [he] Hebrew
    [hi] Hindi
    [hr] Croatian
    [hu] Hungarian
    [it] Italian
    [ja] Japanese
    [ka] Georgian
    [ko] Korean
    [lt] Lithuanian
    [lv] Latvian
    [mk] Macedonian
    [nl] Dutch
    [no] Norwegian
    [pa] Punjabi
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [si] Sinhala
    [sk] Slovak
    [sl] Slovene
    [so] Somali
    [sq] Albanian
    [sr] Serbian
    [sv] Swedish
    [sw] Swahili
    [ta] Tamil
    [ti] Tigrinya
    [tl] Tagalog
    [tr] Turkish
    [uk] Ukrainian
    [ur] Urdu
    [vi] Vietnamese
    [wo] Wolof
    [yo] Yoruba
    [zh] Chinese
   *[other] { $code }
}
closed = Suspended for now.
closed-until = Suspended until { $date }.
last-checked = We checked this page on { $date }.
last-checked-short = Checked on { $date }

## Price
price-from = from
price-per = { $unit ->
    [hour] an hour
    [visit] a visit
    [piece] each time
    [day] a day
    [month] a month
   *[course] for the whole course
}
price-minimum = { $unit ->
    [hour] Minimum { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
    [visit] Minimum { $n ->
        [one] 1 visit
       *[other] { $n } visits
    }
    [piece] Minimum { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    [day] Minimum { $n ->
        [one] 1 day
       *[other] { $n } days
    }
    [month] Minimum { $n ->
        [one] 1 month
       *[other] { $n } months
    }
   *[course] Minimum { $n ->
        [one] 1 course
       *[other] { $n } courses
    }
}
price-share = If there are { $persons } of you, { $amount } each
price-free = Free
price-funded = Paid by { $by }
price-volunteers = With volunteers
vat-included = VAT { $rate } % included
vat-added = Plus VAT { $rate } %
vat-exempt = Without VAT (exempt)
vat-depends = { $included ->
    [yes] VAT included, if due: it depends on who receives the help, the total does not change
   *[no] Plus VAT, if due: it depends on who receives the help
}
quantity = { $unit ->
    [visit] { $n ->
        [one] 1 visit
       *[other] { $n } visits
    }
    [piece] { $n ->
        [one] once
       *[other] { $n } times
    }
    [day] { $n ->
        [one] 1 day
       *[other] { $n } days
    }
    [month] { $n ->
        [one] 1 month
       *[other] { $n } months
    }
    [course] { $n ->
        [one] 1 course
       *[other] { $n } courses
    }
   *[hour] { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
}
quote-html = { $service }, { $quantity }{ $persons ->
    [one] {""}
   *[other] {" "}for { $persons } people
}{ $households ->
    [one] {""}
   *[other] , for each of { $households } families
}: <strong class="amount">{ $total }</strong>
quote-free-html = { $service }, { $quantity }{ $persons ->
    [one] {""}
   *[other] {" "}for { $persons } people
}{ $households ->
    [one] {""}
   *[other] , for each of { $households } families
}: <strong class="amount amount-free">free</strong>.
quote-caption = How the price is made up
quote-total = Total
line-rate = { $quantity }, at { $rate } { $unit ->
    [hour] an hour
    [visit] a visit
    [piece] each time
    [day] a day
    [month] a month
   *[course] a course
}
line-minimum = Up to the minimum of { $unit ->
    [hour] { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
    [visit] { $n ->
        [one] 1 visit
       *[other] { $n } visits
    }
    [piece] { $n ->
        [one] 1 time
       *[other] { $n } times
    }
    [day] { $n ->
        [one] 1 day
       *[other] { $n } days
    }
    [month] { $n ->
        [one] 1 month
       *[other] { $n } months
    }
   *[course] { $n ->
        [one] 1 course
       *[other] { $n } courses
    }
}
line-vat = VAT { $rate } %
line-vat-included = of which VAT { $rate } %
line-exempt = Without VAT: { $ground }
line-divided = Divided between { $n } families: the others pay
line-entitlement = { $name }, paid by { $payer }
usual-caption = { $households ->
    [true] What each family pays
   *[false] What you pay in all
}
usual-quantity = How much
usual-column = { $households ->
    [true] { $n ->
        [one] 1 family
       *[other] { $n } families
    }
   *[false] { $n ->
        [one] 1 person
       *[other] { $n } people
    }
}
usual-share = { $amount } each
cost-yours = Work out your price
cost-title = What it costs you
cost-change = Change your answers
cost-go = Work out the price
cost-kept = We work out the price and forget your answers: we do not keep them or tell the provider.
cost-from = The price holds from { $date }: there is none today.
estimate-title = An estimate, not a price
estimate-html = If your ISEE is in the band “{ $band }” you might pay <strong>{ $total }</strong>, which is { $reduction } less.
estimate-more = You pay less only if the Comune, the city council, gives you the right to: the ISEE band alone is not enough.
estimate-desks = Ask at a desk
brackets-caption = { $unit ->
    [hour] The price of an hour, for the whole group
    [visit] The price of a visit, for the whole group
    [piece] The price each time, for the whole group
    [day] The price of a day, for the whole group
    [month] The price of a month, for the whole group
   *[course] The price of the course, for the whole group
}
brackets-persons = People
brackets-units = { $unit ->
    [hour] Hours
    [visit] Visits
    [piece] Times
    [day] Days
    [month] Months
   *[course] Courses
}
brackets-amount = { $unit ->
    [hour] One hour costs
    [visit] One visit costs
    [piece] Each time costs
    [day] One day costs
    [month] One month costs
   *[course] The course costs
}
range = from { $from } to { $to }
range-open = { $from } or more
pay-when = { $when ->
    [before] Pay now by card, to secure the time.
    [per_visit] Pay the provider each time.
   *[monthly] Pay the provider at the end of the month, for the hours really worked.
}

pay-how = { $how ->
    [card] You pay by card.
   *[agreed] You pay as you agree with the provider: at their office, by bank transfer or in cash.
}

## Terms
terms-free = It is free: cancel whenever you like, you pay nothing. If you no longer need it, say so as soon as you can: the place goes to someone else.
terms-hours = Cancel free of charge up to { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} before.
terms-until = Cancel free of charge until { $until }.
terms-then = { $percent ->
    [0] Even after that, you pay nothing.
    [100] After that, you still pay the whole price.
   *[other] After that, you still pay { $percent } % of the price.
}
withdrawal = { $regime ->
    [fourteen_days] You also have the right to change your mind within 14 days of booking, without saying why. If you ask for the service to start before then, you pay only for the part already done.
   *[excluded] For social, health and care services the law does not give you 14 days to change your mind: the cancellation terms written in the offer apply.
}
accredited = Accredited
accredited-act = with { $act }
accredited-until = until { $date }
accredited-means = Accredited means that the Comune, the city council, has checked the provider (who works there, how, at what prices) and answers for having chosen it.
accredited-for = Valid for { $categories },
criminal-records = On { $date } the provider declared that it has checked the criminal records of those who work with children.

## Page of an offer
offer-given-by = Provided by
offer-deal = Price and booking
offer-book = Book
offer-book-note = Choose the day and the time. You see the exact price before you confirm.
offer-contact-title = You book by talking to the provider.
offer-contact = Call or write: you agree on the day together.
offer-where = Where
offer-for = Who it is for
offer-hours = When
offer-mansioni = What it includes
offer-staff = Who comes
offer-years = { $n ->
    [one] At least 1 year of experience
   *[other] At least { $n } years of experience
}
offer-languages = In which language
offer-activation = When it starts
offer-activation-days = { $n ->
    [0] At once, even today
    [one] After 1 working day at most
   *[other] After { $n } working days at most
}
offer-procedure = What happens first
offer-seat = Where you go
offer-group = How many of you
offer-group-size = It starts with { $min } families, { $max } at most
offer-programme = You can use “{ $name }”. Paid by: { $payer }.
offer-programme-more = See who can have “{ $name }”
offer-price = What it costs
offer-tariff = { $class ->
    [own] Price decided by the provider.
   *[accredited] Price set with the accreditation.
}
offer-pay-before = { $kind ->
    [slot] You pay by card when you book, to secure the time.
   *[contact] You pay the provider before you start.
}
offer-example = An example
offer-terms = If you change your mind
offer-trust = Why you can trust it
offer-provider = Who provides it
offer-related = Other offers: { $service }

## Sheets to print
sheet-link = The sheet for the fridge
sheet-back = Back to the offer
sheet-print = Print
sheet-how = To print: in the menu of your browser choose “Print”, or “Share” and then “Print”. One A4 sheet comes out.
sheet-call = Call
sheet-cost = It costs
sheet-cancel = To cancel, call
sheet-help = Do you need help?
sheet-here = Everything about this offer

## Page of a service
service-active = Service active
service-see-offers = { $n ->
    [0] How to ask for this service
    [one] See 1 offer
   *[other] See { $n } offers
}
service-subjects = Subjects:
subject = { $subject ->
    [accesso-all-informazione] Access to information
    [animale-domestico] Pets
    [assistenza-agli-invalidi] Help for people with disabilities
    [associazioni] Associations
    [formazione-professionale] Vocational training
    [igiene-pubblica] Public hygiene
    [immigrazione] Immigration
    [integrazione-sociale] Social inclusion
    [istruzione] Education
    [lavoro] Work
    [mobilita-sostenibile] Sustainable mobility
    [nascita] Birth
    [residenza] Residence
    [sport] Sport
    [tempo-libero] Free time
    [trasporto-pubblico] Public transport
   *[assistenza-sociale] Social assistance
}
service-index = On this page
service-part = { $part ->
    [addressed] Who it is for
    [how-to] How to do it
    [needed] What you need
    [achieved] What you get
   *[calendar-text] How long it takes
}
service-mansioni = What it can include
service-cost = What it costs
service-from-html = From <strong class="amount">{ $amount }</strong> { $unit ->
    [hour] an hour
    [visit] a visit
    [piece] each time
    [day] a day
    [month] a month
   *[course] for the whole course
}. Each provider writes its own price, with the minimum and the VAT.
service-some-free = Some offers are free.
service-no-price = Today no offer has a price. Ask a help desk.
service-access = Get the service
service-offers = { $n ->
    [0] Who provides it
    [one] 1 provider offers it
   *[other] { $n } offers to choose from
}
service-none = Today no provider offers this service. The help desk helps you find another way:
service-by-zone = In your Municipio
service-list = Open the whole list
service-conditions = Conditions of service
service-legal = Read the legal notes
service-contacts = Contacts
service-answers = Responsible for the service: { $body }. To ask, or to book with somebody’s help, go to a help desk or call.
service-contact-desk = The portal’s number:
service-related = Services that go together
services-subjects = Subjects
services-subjects-more = The same words by which all Italian municipal sites file their services.
services-summary = What you can ask for, explained by the Comune, the city council. For each service you find who offers it and at what price.
services-letters = Services by letter
services-a-z = From A to Z

## Providers and desks
regime = { $regime ->
    [social_cooperative] Social cooperative
    [social_enterprise] Social enterprise
    [cooperative] Cooperative
    [association] Association
    [foundation] Foundation
   *[professional] Self-employed professional
}
provider-contacts = How to reach them
provider-offers = { $n ->
    [0] What it offers
    [one] 1 offer
   *[other] { $n } offers
}
provider-none = Today this provider has no offers to show.
provider-lapsed = The accreditation is not in force: today the provider cannot offer services here.
provider-website = The provider’s website
provider-seats = Where they see you
provider-founded = Working since { $year }.
provider-register = Registered with: { $register }.
provider-vat = VAT number (partita IVA) { $number }.
declaration = { $kind ->
    [insurance] On { $date } the provider declared that it is insured for damage.
    [quality] On { $date } the provider showed a quality certificate.
    [gender_equality] On { $date } the provider showed the certificate on equality between women and men.
   *[organisation_model] On { $date } the provider declared that it has written rules against crime (“modello 231”).
}
declaration-until = Valid until { $date }.
providers-summary = A provider (in Italian, “ente”) is who gives the service: a cooperative, an association, a foundation. Here you find those the Comune, the city council, has accredited.
desk-description = { $name }, { $address }: what you can do at the help desk.
desk-contact = Where and when
desk-hours = Opening hours
desk-map = Look the street up on OpenStreetMap (you leave this site)
desk-hours-call = They may have changed. Before you go, call:
desk-no-hours = For the opening hours, call:
desk-exceptions = Days with different hours
desk-closed = closed
desk-does = What you can do here
desk-run-by = Run by { $name }.
desk-offers = The offers in Municipio { $n }
desks-zones = Find your Municipio on the map
desks-summary = What you do from here you can also do at a help desk, with a person beside you.

## Municipi
zones-title = The { $n } Municipi
zones-summary = The city is divided into districts, the Municipi. Number 1 is the centre; the others go round it clockwise, from the north-east. Yours is written on your tessera elettorale, the voting card.
zones-map = Map of the Municipi
zones-drawn = It is a drawing: shapes and sizes are not exact.
zones-list = Which one do you live in?
zones-border = If you live on the border
zones-border-more = Go to any help desk you like, even outside your Municipio. What counts is where the help takes place: if your mother lives in another Municipio, search in that one.
zone-description = { $name }: { $places }. Help desks, services and phone numbers.
zone-count = { $offers ->
    [0] Today there is no offer in this Municipio.
    [one] Here you find 1 offer.
   *[other] Here you find { $offers } offers from { $providers ->
        [one] 1 provider
       *[other] { $providers } providers
    }.
}
zone-list = Open the list
zone-desks = { $n ->
    [0] Help desks
    [one] The help desk
   *[other] The { $n } help desks
}
zone-no-desk = There is no help desk in this Municipio. Go to another: they listen to you all the same.
zone-all-desks = All the help desks
zone-categories = What you find
zone-free = Without paying
zone-free-more = In these services some offers are free: someone else pays, or there are volunteers.
zone-free-count = { $free } free of { $offers }
phones = Phone numbers
phones-desk = Help desk, { $body }
phones-112 = If someone is in danger
phones-112-more = Free, at any hour.

## Booking
steps = { $now ->
    [1] 1 of 3: for whom
    [2] 2 of 3: when
   *[3] 3 of 3: your details
}
book-case-title = For whom and how much
book-case-go = See the free times
book-times-title = Choose when
book-times-months = Months with free times
book-times-none = There are no free times
book-times-none-more = Call { $provider }: someone may have cancelled, or you find another way together.
book-times-taken = This time has just been taken.
book-times-taken-more = Choose another: those below are free.
book-form-title = Your details
book-form-review = Before you book
book-form-hold = We keep your place for { $minutes } while you pay.
book-form-privacy = Your data
privacy-notice = { $body } and { $provider } use these data only to give you the service. We keep them encrypted, for as long as they are needed. You see them from the booking’s link; to have them deleted, call the number at the top of the page.
privacy-more = Read the notice on personal data
book-pay = Book with obligation to pay
book-free = Book
chosen = Your choices so far
chosen-case = For whom
chosen-for = for { $whom }
chosen-when = When
chosen-price = Price
chosen-change = Change
chosen-change-case = for whom and how much
chosen-change-time = day and time
changed-title = Something has changed: look before you confirm
changed-lead = We have not booked yet.
changed-terms-only = While you were filling in the form, the provider changed the terms. The price is the same.
changed-total-html = While you were filling in the form the price changed: it was <strong>{ $old }</strong>, now it is <strong>{ $new }</strong>.
changed-price = The price now
changed-back = Back to the times

## Fields
field-optional = (optional)
field-choose = Choose
field-trap = Leave this field empty
field-per = Who is the help for?
field-durata = For how long?
field-persone = For how many people?
field-quantita = { $unit ->
    [visit] How many visits?
    [piece] How many times?
    [day] How many days?
    [month] How many months?
    [course] How many courses?
   *[hour] How many hours?
}
field-residenza = Do you live in this city?
field-eta-assistito = How old is the person who gets the help?
field-eta-bambino = How old is the child?
field-ore-settimana = How many hours of help a week?
field-reddito = What is the income in a year?
field-contratto = Is there a regular contract of work?
field-a-casa = Does the person live at home, not in a care home?
field-disabilita = Is there a certified disability?
field-famiglie = How many families share the cost?
field-isee = Which band is your ISEE in?
field-nome = First name
field-cognome = Surname
field-email = E-mail
field-telefono = Telephone
field-assistito = Who needs the help?
field-assistito-nome = If it is someone else: first name and surname
field-municipio = Municipio
field-indirizzo = Address to come to
field-note = Is there anything the provider should know?
field-avvio = I ask for the service to start before 14 days have passed
field-codice = Booking code
field-campo = Which detail is wrong
field-voto = How clear the information is
field-meglio = What did you like best?
field-difficolta = Where did you meet most difficulty?
field-cosa = What is wrong, and how should it be?
hint-telefono = Landline or mobile, for example 02 1234 5678.
hint-email = We send the confirmation here.
hint-indirizzo = Street, number, name on the bell.
hint-note = For example the floor or the bell. Do not write illnesses or treatments here: you can speak of them in person.
hint-famiglie = Count your own too.
hint-isee = The ISEE says how much a family has in income and savings. It is for an estimate only.
hint-codice = You find it in the confirmation, for example K7M-49X-Q2B.
hint-cosa = For example: “the telephone number is no longer this one”.
hint-risposta = Only if you want to know what came of it.
group-requester = Who is booking
group-contact = How we reach you
group-contact-more = Write an e-mail address or a telephone number: one is enough.
group-recipient = Who receives the help
group-express = Before 14 days
group-express-more = You have 14 days to change your mind. If you want the service to start before then, you ask for it here: if you change your mind afterwards, you pay only for the part already done.
option-clarity = { $n ->
    [1] 1, not clear at all
    [2] 2, not very clear
    [3] 3, so so
    [4] 4, clear
   *[5] 5, very clear
}
option-remark = { $remark ->
    [chiare] The directions were clear
    [complete] The directions were complete
    [percorso] I always knew that I was going on right
    [senza-problemi] I had no technical trouble
    [non-chiare] Sometimes the directions were not clear
    [non-complete] Sometimes the directions were not complete
    [smarrito] Sometimes I did not know whether I was going on right
    [problemi] I had technical trouble
   *[altro] Something else
}
option-datum = { $datum ->
    [prezzo] Price
    [orari] Days and hours
    [municipi] Municipi
    [persone] Who comes and what they do
    [contatti] Telephone or e-mail
    [indirizzo] Address
    [guasto] Something does not work
   *[testo] A text
}
option-me = I do
option-other = Someone else
option-minutes = { $minutes }
option-units = { $n ->
    [one] 1
   *[other] { $n }
}
option-yes = Yes
option-no = No
option-nobody = There is none
option-unknown = I don’t know
option-range-first = { $of ->
    [hours] fewer than { $below } hours
   *[years] under { $below }
}
option-range-between = { $of ->
    [hours] from { $from } to { $to } hours
   *[years] from { $from } to { $to }
}
option-range-last = { $of ->
    [hours] { $from } hours or more
   *[years] { $from } or over
}
option-isee-none = I’d rather not say
option-isee-first = up to { $to }
option-isee-between = more than { $above }, up to { $to }
option-isee-last = more than { $above }
option-zone = Municipio { $n }

## Errors in fields
error-summary = { $n ->
    [0] There is one thing to put right
    [one] There is one thing to put right
   *[other] There are { $n } things to put right
}
error-required = Fill in this field.
error-missing = Fill in this field.
error-nome = Write your first name.
error-cognome = Write your surname.
error-contact = Write an e-mail address or a telephone number: without one, the provider cannot answer you.
error-email = Write the whole e-mail address, for example name@example.org.
error-telefono = Write the number with its prefix, for example 02 1234 5678.
error-phone = Write the number with its prefix, for example 02 1234 5678.
error-assistito = Choose who needs the help.
error-assistito-nome = Write the name of the person who receives the help.
error-municipio = Choose the Municipio: this offer does not reach everywhere.
error-indirizzo = Write the street and the number.
error-per = Choose who the help is for.
error-durata = Choose for how long.
error-persone = Write a number from 1 to { $max }.
error-quantita = Write a number from 1 to { $max }.
error-famiglie = Write a number from { $min } to { $max }.
error-answer = Choose an answer, even “I don’t know”.
error-isee = Choose a band, or “I’d rather not say”.
error-cost = There is no price for this case. Ask the provider or a desk.
error-avvio = Tick the box if you want the service to start before 14 days, or choose a later day.
error-codice = Write the code as you see it in the confirmation, for example K7M-49X-Q2B.
error-cosa = Write what is wrong.
error-voto = Choose a number from 1 to 5.
error-too-long = Make it shorter: { $max } characters at most.
error-unprintable = Take out the signs that are not letters, numbers or punctuation.
error-fiscal-code-length = The codice fiscale (tax code) has 16 characters, for example RSSMRA85T10A562S. Check that they are all there.
error-fiscal-code-sign = Check character number { $place } of the codice fiscale (tax code): it must be { $place ->
    [7] a digit
    [8] a digit
    [10] a digit
    [11] a digit
    [13] a digit
    [14] a digit
    [15] a digit
   *[other] a letter
}.
error-fiscal-code-birth = Check the codice fiscale (tax code): the date of birth in it does not exist.
error-fiscal-code-check = Check the codice fiscale (tax code): at least one character is wrong.
error-vat-number-length = The partita IVA (VAT number) has 11 digits, for example 00743110157. Check that they are all there.
error-vat-number-check = Check the partita IVA (VAT number): at least one digit is wrong.
error-postcode = Write the CAP (postcode) with 5 digits, for example 20121.
error-iban-form = Write the whole IBAN: if it starts with IT, it has 27 characters.
error-iban-check = Check the IBAN: at least one character is wrong.
error-series-no-visit = There is no visit on that day. Choose one of the dates in the list.
error-series-not-open = The provider does not work at that time. Choose another day or another time.
error-series-paused = On that day the visits are paused. Choose a date after the pause.
error-series-occupied = There is already a visit on that day. Choose another day.
error-series-paused-already = On some of those days the visits are already paused. Choose other dates.
error-series-not-paused = On that day the visits are not paused.
error-move-changed = The time or the price has changed since you opened the page. We have not moved anything: look and confirm.
error-expired = The form stayed open too long. What you wrote is still here: press the button again.

## Page of a booking
booking-title = Booking { $code }
booking-code = Booking
booking-now = { $state ->
    [held] { $payment ->
        [failed] The payment did not go through
        [checking] We are checking the payment
       *[other] Only the payment is missing
    }
    [requested] The request has been sent
    [quoted] A quotation has arrived
    [confirmed] The booking is confirmed
    [proposed] The provider proposes another time
    [completed] The service has taken place
    [expired] The booking has expired
    [not_come] The visit did not take place
    [at_desk] The help desk will call you
    [informed] The provider has answered you
    [declined] The answer was no
    [closed] You chose another provider
    [lapsed] The time to answer is over
    [refunded] The booking is cancelled and the money has been returned
   *[cancelled] The booking is cancelled
}
booking-next = { $state ->
    [held] As soon as it arrives, the booking is confirmed.
    [requested] Now it is up to { $provider } to answer.
    [quoted] Read it calmly: it is valid until the day and time written in it.
    [confirmed] { $payment ->
        [later] { $provider } is expecting you. You pay the provider, not here.
       *[other] { $provider } is expecting you. You do not need to do anything else.
    }
    [proposed] Say yes or no: the earlier time can no longer be kept.
    [not_come] If that is not what happened, call the help desk.
    [at_desk] An operator telephones you and together you find how to go on.
    [informed] If you need anything else, call { $provider }.
    [declined] You can ask another provider.
    [closed] You do not need to do anything else.
    [lapsed] You can ask again, this provider or another.
    [completed] We hope it went well. If something is wrong, call { $provider }.
    [expired] The payment did not arrive in time and the time is free again. You have paid nothing.
    [refunded] You see it in your account within a few days, depending on your bank.
   *[cancelled] { $payment ->
        [refunding] We return the money to the same card: it takes a few days.
        [paid] You still pay what the cancellation terms say.
       *[other] { $provider } already knows. You do not need to do anything else.
    }
}
booking-hold = We keep your place until { $until }.
booking-pay = Pay { $amount }
booking-keep = Keep this link
booking-keep-more = It is the key to your booking: from here you see it and cancel it. Whoever has the link can do so, so give it only to people you trust.
booking-when = When
booking-ics = Put it in your calendar
booking-where = Where
booking-what = What
booking-recipient = Receives the help: { $name }
booking-who = Who comes
booking-price = How much
booking-you = Who booked
booking-history = What has happened so far
calendar-description = With { $provider }. If something changes call { $phone } and give the code { $code }.
payment-state = { $state ->
    [waiting] To be paid now.
    [checking] Payment being checked.
    [failed] Payment did not go through: you can try again.
    [paid] Paid.
    [later] To be paid to the provider.
    [refunded] Money returned.
    [refunding] Money on its way back.
   *[nothing] Nothing to pay.
}
payment-refunded-html = Returned: <strong class="amount">{ $amount }</strong>.
actor = { $actor ->
    [citizen] you
    [provider] the provider
    [worker] the carer
    [author] the author
    [desk] the help desk
    [municipality] the Comune
   *[system] the portal
}
history-asked = Request sent
history-quoted = Quotation arrived
history-informed = Information arrived
history-declined = Answer: no
history-closed = Another provider chosen
history-moved = Time changed
history-moved-from = Time changed. It was: { $was }
history-reassigned = Different person coming
history-proposed = Another time proposed
history-not-come = Absence reported
history-contested = Absence disputed
history-at-desk = Passed to the help desk
history-held = Time kept
history-confirmed = Booking confirmed
history-completed = Service done
history-expired = Time free again
history-cancelled = Booking cancelled
history-paid = Received { $amount }
history-refunded = Returned { $amount }
move = Move
move-more = Do you need another day or time? Your old place is given up only once you have the new one.
move-link = Choose another time
move-times-title = Choose the new time
move-now = It is now on { $when }, { $hours }.
move-taken-more = Your booking has not changed. Choose another: those below are free.
move-same-price = You have paid already: these are the times at the same price.
move-none-more = Your booking stays as it is. Call { $provider }: someone may have cancelled, or you will find another way.
move-form-title = Confirm the new time
move-from = Before
move-to = After
move-price-same = The price does not change.
move-button = Move the booking
move-keep = Leave everything as it is
cancel-title = Cancel
cancel-due-html = If you cancel now, you still pay <strong class="amount">{ $due }</strong>.
cancel-nothing-due = If you cancel now, you pay nothing.
cancel-refund-html = We return <strong class="amount">{ $refund }</strong> to the same card.
cancel-free = If you no longer need it, cancel: the place goes to someone else.
cancel-button = Cancel booking { $code }
cancel-withdraw = Withdraw from the contract here
cancel-withdraw-more = You have 14 days from when you booked to change your mind, without saying why and without paying anything, as long as the service has not started.

## Finding the booking again
lookup-lead = To see it or cancel it, open the link we sent you when you booked.
lookup-title = Can’t find the link?
lookup-more = Write the code and the e-mail address you used: we send you a new link.
lookup-button = Send me a new link
lookup-sent = Check your e-mail
lookup-sent-more = If the code and the e-mail address are right, the new link arrives within a few minutes. Look in your spam folder too.
lookup-phone = Did you book by telephone, or have you lost the code too? Call:

## Reports
report-title = Report a mistake or a problem
report-lead = A telephone that does not answer, a different price, a page that does not work: tell us and we check.
report-about = The page is
report-privacy = { $body } uses what you write only to put the mistake right.
report-button = Send the report
report-done-title = Thank you, we have received your report
report-done-lead = { $body } checks the details and corrects the page.
report-done-reference = Report number:
report-done-answer = We write to you when it is corrected.
report-done-back = Back to the page
report-key-reused = This report has already arrived with different words. To add something, send another.
rating-title = How clear is the information on this page?
rating-scale = From 1, not clear at all, to 5, very clear.
rating-of = out of 5
rating-here = Your opinion
rating-lead = Choose a number. If you like, say why.
rating-privacy = We don’t ask who you are, and don’t know: we only count the answers.
rating-button = Send your opinion
rating-done-title = Thank you, your opinion is counted
rating-done-lead = { $body } reads the opinions on each page and begins with the least clear.
rating-done-more = If something is wrong, write to us what it is.
rating-key-reused = This opinion is already counted with other answers. To give another one, go back to the page.
report-data = Or tell us which detail is wrong
feed-news = { $site }: news
feed-offers = { $site }: new offers, { $what }

## When something goes wrong
not-found-title = This page is not here
not-found-lead = Perhaps its address has changed. Complete the sentence and start again from here.
not-found-next = From here you can go to
problem-title = { $status ->
    [400] We did not understand the request
    [403] This page opens only with its link
    [404] This page is not here
    [409] Something has changed in the meantime
    [413] What you sent is too big
    [422] Something is missing
    [429] Too many requests in a short time
    [503] We cannot answer at the moment
   *[500] Something broke on our side
}
problem-advice = { $status ->
    [400] Go back and try again. Nothing was saved.
    [403] Open the link we sent you, or ask for a new one.
    [404] Check the address, or start again from the home page.
    [409] Go back and look again: nothing new was saved.
    [413] Take something out and try again.
    [422] Go back and check the fields.
    [429] Wait a moment and try again.
    [503] Try again shortly. If you had pressed “Book”, you can press it again: you do not book twice.
   *[500] We know and we are working on it. If you had pressed “Book”, you can press it again: you do not book twice.
}
problem-back-to-booking = Back to the booking
problem-back-to-offer = Back to the offer
problem-retry = Try again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
problem-next = What you can do
problem-reference = If you call, give this number:
problem-taken = Someone else has just taken this time.
problem-not-covered = On that day the provider is not accredited for this service: choose another day.
problem-key-reused = This form has already been sent with different details. Start again from the offer’s page.
problem-too-late = It is too late to do it from here: call the provider.
problem-closed = On that day the offer is suspended: choose another day.
problem-zone = The provider does not reach that Municipio: look at the other offers, or call a help desk.
problem-state = The booking has changed in the meantime: open its page again to see where it stands.
problem-not-movable = This booking can no longer be moved here. Call the organisation or the desk: they will help you.
problem-cancel-changed = The cost of cancelling has changed since you opened the page. We have not cancelled anything: look at the new cost and confirm.
problem-cancel-expired = The page stayed open too long. We have not cancelled anything: open it again and confirm.
problem-paid-elsewhere = The payment has already arrived: the booking is confirmed.

## Texts
text-table = Table
text-notes = Notes
text-note-back = Back to the text
amounts-caption = What it gives
amounts-for = For what
amounts-much = How much
amounts-per = { $per ->
    [once] once only
    [month] every month
    [hour] for each hour
   *[year] every year
}
call-open = You can ask for it until { $to }
call-to-come = Applications open from { $from } to { $to }
call-closed = Closed since { $to }
entries-title = { $kind ->
    [life_events] When you need help
    [news] News
   *[benefits] Benefits and contributions
}
entries-summary = { $kind ->
    [life_events] Start from what is happening at home: you find the services you need, in order.
    [news] What is changing in the services and at the help desks.
   *[benefits] The money and the hours of help that the Comune gives: to whom, how much, when to ask.
}
life-event-services = Who helps you, in order
news-about = About
benefit-amounts = How much you receive
benefit-conditions = Who can ask for it
benefit-any-of = At least one of these is true:
precheck-title = Is it for you?
precheck-go = See if it is for you
precheck-kept = We look at your answers and forget them: we do not keep them or ask who you are.
precheck-verdict = { $verdict ->
    [yes] It seems so
    [no] It seems not
   *[unknown] We cannot say
}
precheck-because = { $verdict ->
    [yes] From what you say, you have all that is needed.
    [no] From what you say, this is missing:
   *[unknown] We do not know whether this holds:
}
precheck-no-promise = This is not a promise. The Comune, the city council, decides once you apply.
precheck-over = You cannot ask for it now.
precheck-others = See the other benefits
questions-title = Frequent questions
questions-summary = Open a question to read the answer.
glossary-title = Hard words
glossary-summary = The words of public offices, explained in a sentence.
coverage-title = Where there is help, and where not yet
coverage-summary = For each category and each Municipio, how many offers there are.
coverage-empty = { $empty ->
    [0] Every category has at least one offer in every Municipio.
    [one] In 1 case of { $cases } there is nobody yet.
   *[other] In { $empty } cases of { $cases } there is nobody yet.
}
coverage-date = Counted on { $date }.
coverage-gaps = Where nobody is
coverage-table = How many offers, category by category
coverage-category = Category
coverage-zone = Municipio { $number }
coverage-zone-short = M{ $number }
coverage-data = The same numbers as JSON
provider-documents = To read before you book
document-description = { $title } of { $name }.

## The area of those who work with the portal
area-title = Staff area
area-lead = For organisations. Write the e-mail address you gave to { $body }: we send you a code to enter.
area-send = Send me the code
area-not-registered = Is your address not registered? Call
area-citizen = Do you have a booking? It opens with its own link, not here.
area-code-title = Type the code
area-code-lead = If the address is registered you will soon get a code of 6 digits and a link. They hold for 10 minutes.
area-code-none = Nothing arrives?
area-again = Ask for another
area-enter = Enter
area-open-title = One step and you are in
area-open-lead = Press the button to enter. The link works only once.
area-leave = Sign out
area-place = { $role }
area-place-none = { $role }: there are no pages yet.
area-no-place = Your address can no longer see anything here.
area-week-title = From { $first } to { $last }
area-weeks = Weeks
area-week-before = Week before
area-week-this = This week
area-week-after = Week after
area-week-none = No bookings this week
area-week-none-more = When someone books you get an e-mail, and you find it here.
area-state = { $state ->
    [requested] to be answered
    [quoted] quote sent
    [held] waiting for the payment
    [confirmed] confirmed
    [proposed] another time proposed
    [completed] done
    [not_come] nobody met
    [at_desk] at the desk
    [informed] information given
    [declined] answered no
    [closed] another organisation chosen
    [lapsed] time is over
    [expired] not paid
    [refunded] cancelled and refunded
   *[cancelled] cancelled
}
area-erased = Data erased
area-comes = { $name } goes
area-whom = Whom you visit
area-notes = To know
area-done = Mark as done
area-reassign = Who goes
area-reassign-more = Write the name of who goes: we tell whoever booked at once.
area-reassign-button = Tell whoever booked
area-back = Back to the week
field-codice-accesso = Code of 6 digits
hint-codice-accesso = It is in the e-mail that we have just sent you.
hint-area-email = The one registered for your organisation.
field-chi-viene = Name and surname of who goes
hint-chi-viene = Whoever booked reads it in the e-mail and on their page.
error-codice-accesso = This is not the code. Look at the latest e-mail and type it again.
error-accesso-over = The code or the link no longer holds. Ask for a new one.
error-chi-viene = Write the name and surname of who goes.
problem-area-expired = The page stayed open too long. We have not changed anything: open it again and retry.
problem-area-early = It has not begun yet: mark it when it has been done.

## Mail
mail-subject = { $kind ->
    [confirmed] Booking { $code } confirmed
    [moved] Booking { $code } moved
    [who-comes] Booking { $code }: who comes
    [cancelled] Booking { $code } cancelled
    [given-back] Booking { $code } not confirmed
    [refunded] Booking { $code }: money returned
   *[link] Booking { $code }: the new link
}
mail-subject-call = To call back: { $subject }
mail-confirmed = Your booking is confirmed.
mail-moved = Your booking has been moved.
mail-who-comes = Now you know who comes to you.
mail-cancelled = Your booking is cancelled.
mail-given-back = The payment arrived when the time was no longer free: the booking is not confirmed.
mail-refund-coming = We return { $amount } to the same card: it takes a few days.
mail-refunded = We have returned { $amount } to the same card.
mail-new-link = Here is the new link you asked for.
mail-when = When: { $when }
mail-was = It was: { $when }
mail-what = What: { $offer }, { $provider }
mail-offer = What: { $value }
mail-where = Where: { $value }
mail-how-much = How much: { $amount }
mail-free = How much: free
mail-code = Code: { $value }
mail-comes = Who comes: { $value }
mail-provider-phone = The provider’s telephone: { $value }
mail-link = See or cancel the booking here: { $link }
mail-see = See the booking here: { $link }
mail-no-link = To see it or cancel it, open the link you saw when you booked, or ask for a new one: { $link }
mail-desk = Would you rather talk about it? Call { $phone }.
mail-provider-confirmed = You have a new booking.
mail-provider-moved = A booking has been moved.
mail-provider-cancelled = A booking has been cancelled.
mail-provider-changed = A booking has changed.
mail-provider-call = If you cannot go, call the person who booked at once.
mail-requester = Booked by: { $name }, { $contact }
mail-recipient = Receives the help: { $value }
mail-notes = To know: { $value }
mail-call = Call { $name } on { $phone }: they have no e-mail. Say this:
mail-call-cancel = To cancel, they can call the help desk back and give the code.

## Only on a developer's computer
outbox-title = Outgoing mail
outbox-lead = On this computer no e-mail really leaves: it stays here.
outbox-empty = There are no messages yet.
outbox-from = From
outbox-to = To
outbox-at = When
outbox-attachments = Attachments
gateway-title = Test payment
gateway-sandbox = Test environment: no card, no real money.
gateway-pay-to = Pay to { $merchant }
gateway-for = For
gateway-order = Order
gateway-explain = This page plays the part of the payment site. Choose what happens.
gateway-pay = Pay { $amount }
gateway-refuse = The bank refuses
gateway-back = Go back without paying
gateway-refused = The bank refused the payment. You have paid nothing: you can try again.
mail-sign-in-subject = The code to enter
mail-sign-in-code = Your code is { $code }. It holds until { $until }.
mail-sign-in-link = Or open this link and press the button: { $link }
mail-sign-in-other = You did not ask for it? Do nothing: without the code nobody enters. If it happens again call { $phone }.
