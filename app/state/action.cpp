#include "app/state/action.h"

#include <algorithm>
#include <new>
#include <type_traits>

#include "app/state/document/following.h"
#include "app/state/document/leaving.h"
#include "app/state/document/opening.h"
#include "app/state/document/read_only.h"
#include "app/state/document/saving.h"
#include "app/state/recovery/recovery.h"
#include "core/base/error.h"
#include "core/document/cases.h"
#include "core/document/input_image.h"
#include "core/document/structure.h"
#include "core/models/model_file.h"
#include "core/scene/strip/strip.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

std::size_t layer_of(const Place& place) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&place)) {
        return neuron->layer;
    }
    const EdgeAt* edge = std::get_if<EdgeAt>(&place);
    return edge != nullptr ? edge->layer : 0;
}

/// A change is shown against the pass before it; those of one drag against the one before the drag.
void follow_and_compare(State& state, const Change& change, Gesture gesture) {
    const bool goes_on = state.compared && gesture != 0 && state.compared->gesture == gesture;
    if (!goes_on && !(state.compared && state.compared->pinned)) {
        state.compared = State::Compared{state.trace, false, gesture};
    }
    follow(state, change);
}

/// The next step or click: what has changed has been seen.
void forget_changes(State& state) {
    if (state.compared && !state.compared->pinned) {
        state.compared.reset();
    }
}

bool is_step_or_click(const Action& action) {
    return std::visit(
        []<typename Kind>(const Kind&) {
            return std::is_same_v<Kind, PlayOrPause> || std::is_same_v<Kind, StepForward> ||
                   std::is_same_v<Kind, StepBack> || std::is_same_v<Kind, GoToStart> || std::is_same_v<Kind, GoToEnd> ||
                   std::is_same_v<Kind, Seek> || std::is_same_v<Kind, Select> || std::is_same_v<Kind, SetGranularity>;
        },
        action);
}

struct Updater {
    State& state;

    void operator()(const EditDocument& action) const {
        follow_and_compare(state, state.history.apply(state.document, action.edit, action.gesture), action.gesture);
        choose_new(action.edit);
    }
    /// What is new is what one goes on with.
    void choose_new(const Edit& edit) const {
        if (const InsertNeuron* neuron = std::get_if<InsertNeuron>(&edit)) {
            (*this)(Select{neuron->at});
        } else if (const ReplaceLayers* layers = std::get_if<ReplaceLayers>(&edit);
                   layers != nullptr && layers->parts->with.size() > layers->count) {
            const auto& kept = layers->parts->kept;
            std::size_t fresh = 0;
            while (std::ranges::find(kept, std::optional(fresh)) != kept.end()) {
                ++fresh;
            }
            (*this)(Select{});
            (*this)(ShowLayer{layers->first + fresh});
        }
    }
    void operator()(const CancelEdit& action) const {
        if (const std::optional<Change> change = state.history.cancel(state.document, action.gesture)) {
            follow(state, *change);
            forget_changes(state);
        }
    }
    void operator()(const Randomise& action) const {
        (*this)(EditDocument{action.drawn ? *action.drawn
                                          : randomise(state.document, action.first, action.last, state.weight_rule)});
        ++state.weight_rule.seed;
    }
    void operator()(const TypeAt& action) const { state.typed = action.place; }
    void operator()(const Rename& action) const { state.renaming = action.what; }
    void operator()(const SetWeightRule& action) const { state.weight_rule = action.rule; }
    void operator()(const ShowWeights& action) const { state.weights_open = action.open; }
    void operator()(const ShowHistory& action) const { state.history_open = action.open; }
    void operator()(const ResetToFile&) const {
        std::optional<Document> saved = state.history.saved(state.document);
        if (!saved && state.file) {
            saved = load_model(*state.file).document;
        }
        if (saved) {
            (*this)(EditDocument{
                ReplaceDocument{std::make_shared<const Document>(std::move(*saved)), "Reset to the file"}});
        }
    }
    void operator()(const JumpTo& action) const {
        while (state.history.done() > action.done && state.history.can_undo()) {
            follow(state, *state.history.undo(state.document));
        }
        while (state.history.done() < action.done && state.history.can_redo()) {
            follow(state, *state.history.redo(state.document));
        }
        forget_changes(state);
    }
    void operator()(const Undo&) const {
        if (const std::optional<Change> change = state.history.undo(state.document)) {
            follow_and_compare(state, *change, 0);
        }
    }
    void operator()(const Redo&) const {
        if (const std::optional<Change> change = state.history.redo(state.document)) {
            follow_and_compare(state, *change, 0);
        }
    }
    void operator()(const Pin& action) const {
        state.compared = action.on ? std::optional(State::Compared{state.trace, true, 0}) : std::nullopt;
    }
    void operator()(const PlayOrPause&) const {
        state.settings.hint_seen = true;
        if (state.playback.playing) {
            pause(state.playback);
        } else {
            play(state.playback, state.timeline);
        }
    }
    void operator()(const StepForward& action) const { step_forward(state.playback, state.timeline, action.stride); }
    void operator()(const StepBack& action) const { step_back(state.playback, state.timeline, action.stride); }
    void operator()(const GoToStart&) const {
        pause(state.playback);
        seek(state.playback, state.timeline, 0);
    }
    void operator()(const GoToEnd&) const {
        pause(state.playback);
        seek(state.playback, state.timeline, state.timeline.duration());
    }
    void operator()(const Seek& action) const { seek(state.playback, state.timeline, action.seconds); }
    void operator()(const SetGranularity& action) const { rebuild_timeline(state, action.granularity); }
    void operator()(const SetSpeed& action) const { state.playback.speed = std::clamp(action.speed, 0.25, 4.0); }
    void operator()(const SetLoop& action) const { state.playback.loop = action.loop; }
    void operator()(const SetDecimals& action) const {
        state.settings.decimals = std::clamp(action.decimals, kFewestDecimals, kMostDecimals);
    }
    void operator()(const SetTheme& action) const { state.settings.theme = action.theme; }
    void operator()(const SetEdgeMeasure& action) const { state.settings.edges = action.measure; }
    void operator()(const SetConvention& action) const { state.settings.convention = action.convention; }
    void operator()(const SetUiScale& action) const {
        state.settings.ui_scale = std::clamp(action.scale, Settings::kLeastScale, Settings::kMostScale);
    }
    void operator()(const Select& action) const {
        state.selected = action.place;
        if (const std::size_t layer = layer_of(action.place); layer > 0) {
            state.panel_layer = layer;
        }
    }
    void operator()(const Hover& action) const { state.hovered = action.place; }
    void operator()(const ShowLayer& action) const {
        state.panel_layer = std::clamp<std::size_t>(action.layer, 1, state.document.network.depth());
    }
    void operator()(const SetCamera& action) const { state.camera = action.camera; }
    void operator()(const ShowFinder& action) const { state.finder_open = action.open; }
    void operator()(const GoToNeuron& action) const {
        if (state.document.network.contains(action.neuron)) {
            (*this)(Select{action.neuron});
            state.approached = action.neuron;
        }
    }
    void operator()(const SortContributions& action) const { state.contributions_by_size = action.by_size; }
    void operator()(const Copy& action) const {
        const Moment moment = state.moment();
        const FormulaSource source{state.document, state.trace, moment, state.settings.decimals};
        if (action.what == CopyWhat::layer_latex) {
            state.to_clipboard = to_latex(layer_in_full(source, strip_layer(moment), state.settings.convention));
        } else if (const std::optional<NeuronAt> neuron = action.neuron ? action.neuron : state.neuron_to_copy()) {
            const Formula formula = neuron_in_full(source, *neuron);
            state.to_clipboard = action.what == CopyWhat::neuron_latex ? to_latex(formula) : to_text(formula);
        }
    }
    void operator()(const CopyText& action) const { state.to_clipboard = action.text; }
    void operator()(const ChooseLandscape& action) const {
        const bool x_is_new = action.x != state.landscape_x;
        const std::size_t before = x_is_new ? state.landscape_x : state.landscape_y;
        state.landscape_x = action.x;
        state.landscape_y = action.y;
        if (action.x == action.y) {
            (x_is_new ? state.landscape_y : state.landscape_x) = before;
        }
    }
    void operator()(const OpenFile& action) const { std::visit(Updater{state}, loaded_action(action)); }
    void operator()(const OpenLoaded& action) const { show_loaded(state, action); }
    void operator()(const OpenNew& action) const { show_new(state, action); }
    void operator()(const SetDraft& action) const { state.draft = action.draft; }
    void operator()(const ShowSheet& action) const { state.sheet = action.sheet; }
    void operator()(const Tell& action) const {
        if (!action.message.text.empty()) {
            state.message = action.message;
        }
    }
    void operator()(const SaveFile& action) const {
        if (save_document(state, action)) {
            note_used(state, action.file);
        }
    }
    void operator()(const CloseChanged&) const { state.changed_on_disk.reset(); }
    void operator()(const AskLeaving& action) const { ask_leaving(state, action); }
    void operator()(const AnswerLeaving& action) const { answer_leaving(state, action.answer); }
    void operator()(const OfferKept& action) const { offer_kept(state, action); }
    void operator()(const ShowOffers&) const { state.offering = !state.offers.empty(); }
    void operator()(const AskDiscarding& action) const {
        state.discarding = action.key.empty() ? std::nullopt : std::optional(action.key);
    }
    void operator()(const CloseOffer& action) const { close_offer(state, action); }
    void operator()(const AskPath& action) const { state.path_question = action.question; }
    void operator()(const ChangeRecent& action) const { change_recent(state, action.change); }
    void operator()(const UseSystemDialog& action) const { state.settings.system_dialog = action.on; }
    void operator()(const Present& action) const {
        if (action.on && !state.presenting) {
            state.presenting = State::BeforePresenting{state.camera, state.full_screen};
            state.camera = {};
            state.full_screen = true;
        } else if (!action.on && state.presenting) {
            state.camera = state.presenting->camera;
            state.full_screen = state.presenting->full_screen;
            state.presenting.reset();
            state.blank = false;
        }
    }
    void operator()(const SetFullScreen& action) const { state.full_screen = action.on; }
    void operator()(const Blank& action) const { state.blank = action.on; }
    void operator()(const ShowHelp& action) const { state.help_open = action.open; }
    void operator()(const ChooseCase& action) const {
        if (!case_exists(state, action.at)) {
            throw Error("There is no such case: the list is another one by now");
        }
        state.choice.last = action.at;
        state.choice.naming = Naming::nothing;
        Vector input = case_input(state, action.at);
        if (input == state.document.input) {
            find_present_case(state);
        } else {
            (*this)(EditDocument{SetInputs{std::move(input), "Choose " + case_label(state, action.at)}});
        }
    }
    void operator()(const KeepCase& action) const {
        state.choice.naming = Naming::nothing;
        state.choice.last = CaseAt{false, state.document.cases.size()};
        (*this)(EditDocument{keep_case(state.document, action.name, present_target(state))});
    }
    void operator()(const NameCase& action) const { state.choice.naming = action.naming; }
    void operator()(const LoadData& action) const {
        std::visit(Updater{state}, data_action(action, ends_of(state.document)));
    }
    void operator()(const TakeData& action) const {
        state.data = action.data;
        state.score.reset();
        ++state.revision;
        find_present_case(state);
        if (state.data && !state.data->ignored.empty()) {
            std::string text = state.data->file.filename().string() + " is read without these columns:";
            for (const std::string& name : state.data->ignored) {
                text += "\n– " + name;
            }
            state.message = Message{"Inputs loaded", text};
        }
    }
    void operator()(const ScoreData& action) const { state.score = action.score; }
    void operator()(const ShowPad& action) const {
        state.pad.list = !action.on;
        if (action.on && !state.document.input_image && !state.read_only) {
            if (const std::optional<InputImage> image = likely_image(state.document)) {
                (*this)(EditDocument{SetInputImage{image}});
            }
        }
    }
    void operator()(const SetEraser& action) const { state.pad.eraser = action.on; }
    void operator()(const CloseMessage&) const { state.message.reset(); }
    void operator()(const Quit&) const { state.quit = true; }
};

std::string title_of_failure(const Action& action) {
    if (std::holds_alternative<SaveFile>(action)) {
        return "The network was not saved";
    }
    if (std::holds_alternative<OpenNew>(action)) {
        return "The network was not made";
    }
    return "That cannot be done";
}

}  // namespace

void update(State& state, const Action& action) {
    if (state.read_only && is_edit(action)) {
        refuse_edit(state);
        return;
    }
    try {
        if (is_step_or_click(action)) {
            forget_changes(state);
        }
        std::visit(Updater{state}, action);
        release_when_saved(state);
    } catch (const Error& error) {
        state.message = Message{title_of_failure(action), error.what()};
        state.leaving.reset();  // a save that failed: what waits for it does not go on
    } catch (const std::bad_alloc&) {
        state.message = Message{title_of_failure(action), "There is not enough memory for it."};
    }
}

}  // namespace netglow
