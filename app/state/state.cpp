#include "app/state/state.h"

#include <utility>

#include "core/scene/page/page.h"

namespace netglow {
namespace {

void keep_within_settings(History& history, const Settings& settings) {
    constexpr std::size_t kMegabyte = 1'000'000;
    history.set_memory_limit(kMegabyte * static_cast<std::size_t>(settings.undo_megabytes));
}

}  // namespace

State::State(OpenDocument opened, Play pass, Session goes_on)
    : open(std::move(opened)), play(std::move(pass)), view(open.document), session(std::move(goes_on)) {
    keep_within_settings(open.history, session.settings);
    find_present_case(*this);
}

State::State(Document opened, Settings remembered)
    : open(std::move(opened)),
      play{Timeline(open.document.network, Granularity::layer)},
      view(open.document),
      session{.settings = std::move(remembered)} {
    keep_within_settings(open.history, session.settings);
    find_present_case(*this);
}

State with_document(const State& before, Document opened) {
    OpenDocument open(std::move(opened));
    open.number = before.open.number + 1;
    Play play = before.play.over(open.document.network);
    Session session = before.session;
    session.blank = false;
    if (session.presenting) {
        session.presenting->camera = {};
    }
    return {std::move(open), std::move(play), std::move(session)};
}

bool State::has_case_table() const {
    return cases_in_all(*this) > 0;
}

bool State::hint_visible() const {
    return !session.settings.hint_seen && play.playback.seconds == 0 && !play.playback.playing;
}

bool State::questioned() const {
    return dialogs.message || dialogs.path_question != PathQuestion::none || dialogs.leaving || dialogs.overwriting ||
           dialogs.biases || session.offering;
}

std::optional<NeuronAt> State::neuron_to_copy() const {
    const Moment now = moment();
    const Place subject = page_subject({open.document, open.trace, now, session.settings.decimals}, view.selected);
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&subject)) {
        return edge->receiver();
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&subject);
    return neuron != nullptr && neuron->layer > 0 ? std::optional(*neuron) : std::nullopt;
}

}  // namespace netglow
