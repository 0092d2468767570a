//! One request and all its answers, changed in one step.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{OnSilence, RequestEvent, RequestState, TABLE, Wish};
use crate::Slug;
use crate::state::{Actor, BookingState, Event, Refusal, booking};

/// What one ente answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Which.
    pub provider: Slug,
    /// Where the booking with it stands, as last written.
    pub state: BookingState,
    /// Until when it may answer, and then until when its quote may be accepted.
    pub until: Timestamp,
}

/// A request and its answers.
///
/// Each change reads the deadlines first, and gives the whole as it is to be written in one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    state: RequestState,
    wish: Wish,
    on_silence: OnSilence,
    answers: Vec<Answer>,
}

/// Why a request does not change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestRefusal {
    /// It names no ente.
    #[error("a request goes to one ente at least")]
    Nobody,
    /// That ente was not asked.
    #[error("`{0}` was not asked")]
    NotAsked(Slug),
    /// That ente was asked already.
    #[error("`{0}` was asked before")]
    AskedBefore(Slug),
    /// Who only wants to know gets no quote, and who wants a quote is not done with information.
    #[error("something else was asked for")]
    NotWished,
    /// The answer does not go that way.
    #[error(transparent)]
    Answer(#[from] Refusal),
    /// The request does not go that way.
    #[error(transparent)]
    Request(#[from] Refusal<RequestState, RequestEvent>),
}

impl Answer {
    fn is_open(&self) -> bool {
        matches!(self.state, BookingState::Requested | BookingState::Quoted)
    }
}

impl Request {
    /// A request to the enti that the household chose, each of which has until `answer_by`.
    ///
    /// # Errors
    /// [`RequestRefusal::Nobody`], [`RequestRefusal::AskedBefore`] for an ente named twice, and
    /// [`RequestRefusal::Request`] when `by` may not send one.
    pub fn send(
        wish: Wish,
        on_silence: OnSilence,
        to: &[(Slug, Timestamp)],
        by: Actor,
    ) -> Result<Self, RequestRefusal> {
        let state = TABLE.apply(None, RequestEvent::Send, by)?;
        let mut request = Self { state, wish, on_silence, answers: Vec::new() };
        for to in to {
            request.ask(to.clone(), by)?;
        }
        if request.answers.is_empty() { Err(RequestRefusal::Nobody) } else { Ok(request) }
    }

    /// Where it stands.
    pub const fn state(&self) -> RequestState {
        self.state
    }

    /// What each ente answered, in the order in which they were asked.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// An ente answers with a quote that may be accepted until an instant.
    ///
    /// # Errors
    /// [`RequestRefusal::NotWished`], [`RequestRefusal::NotAsked`], and
    /// [`RequestRefusal::Answer`] when its time is over.
    pub fn quote(self, provider: &Slug, until: Timestamp, now: Timestamp) -> Result<Self, RequestRefusal> {
        if self.wish == Wish::Information {
            return Err(RequestRefusal::NotWished);
        }
        let mut quoted = self.answered(provider, Event::Quote, Actor::Provider, now)?;
        for answer in quoted.answers.iter_mut().filter(|answer| answer.provider == *provider) {
            answer.until = until;
        }
        Ok(quoted)
    }

    /// An ente cannot, or the household does not want its quote.
    ///
    /// # Errors
    /// [`RequestRefusal::NotAsked`] and [`RequestRefusal::Answer`].
    pub fn decline(self, provider: &Slug, by: Actor, now: Timestamp) -> Result<Self, RequestRefusal> {
        self.answered(provider, Event::Decline, by, now)
    }

    /// An ente gives the information that was asked for; nobody else needs to.
    ///
    /// # Errors
    /// [`RequestRefusal::NotWished`], [`RequestRefusal::NotAsked`], [`RequestRefusal::Answer`] and
    /// [`RequestRefusal::Request`].
    pub fn inform(self, provider: &Slug, by: Actor, now: Timestamp) -> Result<Self, RequestRefusal> {
        if self.wish == Wish::Quotes {
            return Err(RequestRefusal::NotWished);
        }
        let informed = self.answered(provider, Event::Inform, by, now)?;
        informed.ended(RequestEvent::Inform, by, Event::Close)
    }

    /// The household accepts a quote: its time is held, and every other answer is closed.
    ///
    /// # Errors
    /// [`RequestRefusal::NotAsked`], [`RequestRefusal::Answer`] when the quote is not there or no
    /// longer good, and [`RequestRefusal::Request`].
    pub fn accept(self, provider: &Slug, by: Actor, now: Timestamp) -> Result<Self, RequestRefusal> {
        let accepted = self.answered(provider, Event::Hold, by, now)?;
        accepted.ended(RequestEvent::Accept, by, Event::Close)
    }

    /// The household needs it no more: every open answer is called off.
    ///
    /// # Errors
    /// [`RequestRefusal::Request`] when it has ended.
    pub fn withdraw(self, by: Actor, now: Timestamp) -> Result<Self, RequestRefusal> {
        self.read(now).ended(RequestEvent::Withdraw, by, Event::Cancel)
    }

    /// What the household chose for silence, when nobody is left who may say yes: the `next` ente, if
    /// it was not asked before, has until its deadline; otherwise the desk.
    ///
    /// # Errors
    /// [`RequestRefusal::Request`] when it has ended, or is at the desk already.
    pub fn follow_up(self, next: Option<(Slug, Timestamp)>, now: Timestamp) -> Result<Self, RequestRefusal> {
        let mut read = self.read(now);
        if read.answers.iter().any(Answer::is_open) {
            return Ok(read);
        }
        let next = next.filter(|(provider, _)| !read.was_asked(provider));
        match (read.on_silence, next) {
            (OnSilence::NextEnte, Some(next)) => read.forward(next, Actor::System, now),
            (OnSilence::NextEnte, None) | (OnSilence::Desk, _) => {
                read.state = TABLE.apply(Some(read.state), RequestEvent::PassToDesk, Actor::System)?;
                Ok(read)
            }
        }
    }

    /// It goes to a further ente, which has until a deadline.
    ///
    /// # Errors
    /// [`RequestRefusal::AskedBefore`], and [`RequestRefusal::Request`] when it has ended.
    pub fn forward(self, to: (Slug, Timestamp), by: Actor, now: Timestamp) -> Result<Self, RequestRefusal> {
        let mut read = self.read(now);
        read.state = TABLE.apply(Some(read.state), RequestEvent::Forward, by)?;
        read.ask(to, by)?;
        Ok(read)
    }

    fn ask(&mut self, (provider, until): (Slug, Timestamp), by: Actor) -> Result<(), RequestRefusal> {
        if self.was_asked(&provider) {
            return Err(RequestRefusal::AskedBefore(provider));
        }
        let state = booking::apply(None, Event::Ask, by)?;
        self.answers.push(Answer { provider, state, until });
        Ok(())
    }

    fn was_asked(&self, provider: &Slug) -> bool {
        self.answers.iter().any(|answer| answer.provider == *provider)
    }

    /// The answers as they stand at `now`.
    fn read(mut self, now: Timestamp) -> Self {
        for answer in &mut self.answers {
            answer.state = booking::TABLE.at(answer.state, Some(answer.until), now);
        }
        self
    }

    fn answered(
        self,
        provider: &Slug,
        event: Event,
        by: Actor,
        now: Timestamp,
    ) -> Result<Self, RequestRefusal> {
        let mut read = self.read(now);
        let answer = read.answers.iter_mut().find(|answer| answer.provider == *provider);
        let answer = answer.ok_or_else(|| RequestRefusal::NotAsked(provider.clone()))?;
        answer.state = booking::apply(Some(answer.state), event, by)?;
        Ok(read)
    }

    /// The request takes an arrow, and every answer that is still open ends with it.
    fn ended(mut self, event: RequestEvent, by: Actor, of_open: Event) -> Result<Self, RequestRefusal> {
        self.state = TABLE.apply(Some(self.state), event, by)?;
        // Closing is the portal's doing, calling off the household's.
        let by = if of_open == Event::Close { Actor::System } else { by };
        for answer in self.answers.iter_mut().filter(|answer| answer.is_open()) {
            answer.state = booking::apply(Some(answer.state), of_open, by)?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NAMES: [&str; 3] = ["il-filo", "la-strada", "eureka"];

    fn ente(n: usize) -> Slug {
        NAMES[n].parse().unwrap()
    }

    fn hour(n: i64) -> Timestamp {
        Timestamp::from_second(1_796_000_400 + n * 3600).unwrap()
    }

    fn sent(wish: Wish, on_silence: OnSilence, to: &[usize]) -> Request {
        let to: Vec<_> = to.iter().map(|n| (ente(*n), hour(10))).collect();
        Request::send(wish, on_silence, &to, Actor::Citizen).unwrap()
    }

    fn states(request: &Request) -> Vec<BookingState> {
        request.answers().iter().map(|answer| answer.state).collect()
    }

    use BookingState::{Cancelled, Closed, Declined, Held, Informed, Lapsed, Quoted, Requested};

    #[test]
    fn rule_09_accepting_one_quote_closes_the_others_in_the_same_step() {
        let request = sent(Wish::Quotes, OnSilence::Desk, &[0, 1, 2]);
        let request = request.quote(&ente(0), hour(30), hour(1)).unwrap();
        let request = request.quote(&ente(1), hour(30), hour(2)).unwrap();
        let accepted = request.accept(&ente(1), Actor::Citizen, hour(3)).unwrap();
        assert_eq!(states(&accepted), [Closed, Held, Closed]);
        assert_eq!(accepted.state(), RequestState::Settled);
        assert!(accepted.clone().accept(&ente(0), Actor::Citizen, hour(3)).is_err());
        assert!(accepted.quote(&ente(2), hour(30), hour(3)).is_err(), "whoever comes later comes too late");
    }

    #[test]
    fn rule_10_a_quote_is_good_until_its_hour_and_not_at_it() {
        let request = sent(Wish::Quotes, OnSilence::Desk, &[0]).quote(&ente(0), hour(30), hour(1)).unwrap();
        assert!(request.clone().accept(&ente(0), Actor::Citizen, hour(29)).is_ok());
        let refused = request.accept(&ente(0), Actor::Citizen, hour(30)).unwrap_err();
        assert!(matches!(refused, RequestRefusal::Answer(Refusal { state: Some(Lapsed), .. })));
    }

    #[test]
    fn rule_09_who_only_wants_to_know_books_nothing() {
        let request = sent(Wish::Information, OnSilence::Desk, &[0, 1]);
        let quoted = request.clone().quote(&ente(0), hour(30), hour(1));
        assert_eq!(quoted, Err(RequestRefusal::NotWished));
        let informed = request.inform(&ente(1), Actor::Provider, hour(1)).unwrap();
        assert_eq!(states(&informed), [Closed, Informed]);
        assert_eq!(informed.state(), RequestState::Informed);
        let wants_a_quote =
            sent(Wish::Quotes, OnSilence::Desk, &[0]).inform(&ente(0), Actor::Provider, hour(1));
        assert_eq!(wants_a_quote, Err(RequestRefusal::NotWished), "and is left waiting for it");
    }

    #[test]
    fn rule_09_a_request_names_enti_each_once() {
        let nobody = Request::send(Wish::Quotes, OnSilence::Desk, &[], Actor::Citizen);
        assert_eq!(nobody, Err(RequestRefusal::Nobody));
        let twice = [(ente(0), hour(9)), (ente(1), hour(9)), (ente(0), hour(9))];
        let twice = Request::send(Wish::Quotes, OnSilence::Desk, &twice, Actor::Citizen);
        assert_eq!(twice, Err(RequestRefusal::AskedBefore(ente(0))));
        let request = sent(Wish::Quotes, OnSilence::Desk, &[0]);
        let other = request.quote(&ente(1), hour(30), hour(1));
        assert_eq!(other, Err(RequestRefusal::NotAsked(ente(1))));
        let by_provider =
            Request::send(Wish::Quotes, OnSilence::Desk, &[(ente(0), hour(9))], Actor::Provider);
        assert!(matches!(by_provider, Err(RequestRefusal::Request(_))));
    }

    #[test]
    fn rule_17_silence_goes_where_the_household_chose_beforehand() {
        let waiting = sent(Wish::Quotes, OnSilence::NextEnte, &[0]);
        let next = Some((ente(1), hour(20)));
        assert_eq!(waiting.clone().follow_up(next.clone(), hour(9)).unwrap(), waiting, "there is still time");
        let forwarded = waiting.follow_up(next.clone(), hour(10)).unwrap();
        assert_eq!(states(&forwarded), [Lapsed, Requested]);
        assert_eq!(forwarded.state(), RequestState::Open);
        let again = forwarded.follow_up(next.clone(), hour(20)).unwrap();
        assert_eq!(again.state(), RequestState::AtDesk, "nobody is asked twice");
        let desk = sent(Wish::Quotes, OnSilence::Desk, &[0]).follow_up(next, hour(10)).unwrap();
        assert_eq!((desk.state(), desk.answers().len()), (RequestState::AtDesk, 1));
        let nobody_left = sent(Wish::Quotes, OnSilence::NextEnte, &[0]).follow_up(None, hour(10)).unwrap();
        assert_eq!(nobody_left.state(), RequestState::AtDesk);
        let by_operator = nobody_left.forward((ente(2), hour(30)), Actor::Desk, hour(12)).unwrap();
        assert_eq!(
            (states(&by_operator), by_operator.state()),
            (vec![Lapsed, Requested], RequestState::Open)
        );
    }

    #[test]
    fn rule_17_a_no_from_everyone_counts_as_silence() {
        let request = sent(Wish::Quotes, OnSilence::Desk, &[0, 1]);
        let one_left = request.decline(&ente(0), Actor::Provider, hour(1)).unwrap();
        let one_left = one_left.follow_up(None, hour(2)).unwrap();
        assert_eq!(one_left.state(), RequestState::Open);
        let none = one_left.decline(&ente(1), Actor::Provider, hour(3)).unwrap();
        let none = none.follow_up(None, hour(3)).unwrap();
        assert_eq!((states(&none), none.state()), (vec![Declined, Declined], RequestState::AtDesk));
    }

    #[test]
    fn rule_10_withdrawing_calls_off_what_is_open_and_nothing_else() {
        let request = sent(Wish::Quotes, OnSilence::Desk, &[0, 1, 2]);
        let request = request.decline(&ente(0), Actor::Provider, hour(1)).unwrap();
        let request = request.quote(&ente(1), hour(30), hour(1)).unwrap();
        let withdrawn = request.withdraw(Actor::Citizen, hour(12)).unwrap();
        assert_eq!(states(&withdrawn), [Declined, Cancelled, Lapsed]);
        assert!(withdrawn.withdraw(Actor::Citizen, hour(12)).is_err());
    }

    proptest! {
        /// Whatever comes, in whatever order: one quote is accepted at most, and then nothing is open.
        #[test]
        fn rule_09_two_quotes_are_never_accepted(
            steps in prop::collection::vec((0_u8..6, 0_usize..3, 1_i64..4), 0..30), next_ente: bool
        ) {
            let on_silence = if next_ente { OnSilence::NextEnte } else { OnSilence::Desk };
            let mut request = sent(Wish::Quotes, on_silence, &[0, 1]);
            let mut now = 0;
            for (step, n, hours) in steps {
                now += hours;
                let before = request.clone();
                let (provider, at) = (ente(n), hour(now));
                let after = match step {
                    0 | 1 => request.quote(&provider, hour(now + 12), at),
                    2 => request.decline(&provider, Actor::Citizen, at),
                    3 => request.withdraw(Actor::Citizen, at),
                    4 => request.accept(&provider, Actor::Citizen, at),
                    _ => request.follow_up(Some((provider, hour(now + 10))), at),
                };
                request = after.unwrap_or(before.clone());
                let held = states(&request).iter().filter(|state| **state == Held).count();
                prop_assert_eq!(held, usize::from(request.state() == RequestState::Settled));
                let open = states(&request).iter().any(|state| matches!(state, Requested | Quoted));
                prop_assert!(!open || request.state() == RequestState::Open);
                prop_assert!(!TABLE.ends.contains(&before.state()) || request == before, "an end is an end");
            }
        }
    }
}
