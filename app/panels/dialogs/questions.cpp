#include "app/panels/dialogs/questions.h"

#include <ctime>

#include "app/state/document/leaving.h"
#include "app/state/recovery/recovery.h"
#include "app/ui/dialog.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

void ask_about_changed_file(Panel& panel) {
    const std::filesystem::path& file = *panel.state.dialogs.overwriting;
    const Dialog words{"changed",
                       "“" + shown_name(file.filename().string()) + "” was changed on disk",
                       "Another program, or another window, has written it since it was opened here: " +
                           shown_name(file.string()) + "\nTo save here would replace what was written there.",
                       // Enter, out of habit, loses nobody's work.
                       {{"save_as", "Save as…", ""}, {"save", "Save anyway", ""}, {"cancel", "Cancel", ""}}};
    const std::optional<std::size_t> pressed = dialog(panel.ui, words);
    if (!pressed) {
        return;
    }
    panel.answer(CancelOverwrite{});
    if (*pressed == 0) {
        panel.answer(AskPath{PathQuestion::save});
    } else if (*pressed == 1) {
        panel.answer(SaveFile{file, true});
    }
}

void ask_about_leaving(Panel& panel) {
    const State& state = panel.state;
    const std::string where = state.open.file ? "Save writes " + shown_name(state.open.file->string()) + "."
                                              : "There is no file yet: Save asks where to.";
    const Dialog words{"leaving",
                       "Save the changes to “" + state.open.title() + "”?",
                       "They are lost if you do not save them.\n" + where,
                       {{"save", "Save", ""}, {"discard", "Don’t save", ""}, {"cancel", "Cancel", ""}}};
    constexpr LeavingAnswer kAnswers[] = {LeavingAnswer::save, LeavingAnswer::discard, LeavingAnswer::cancel};
    if (const std::optional<std::size_t> pressed = dialog(panel.ui, words)) {
        panel.answer(AnswerUnsavedChanges{kAnswers[*pressed]});
    }
}

/// It may be another person's.
void ask_about_discarding(Panel& panel) {
    const KeptWork& kept = panel.state.session.offers.front();
    const Dialog words{"discarding",
                       "Discard this work for good?",
                       offer_words(kept, static_cast<std::int64_t>(std::time(nullptr))),
                       {{"keep", "Keep it", ""}, {"discard", "Discard", ""}},
                       0};
    const std::optional<std::size_t> pressed = dialog(panel.ui, words);
    if (pressed == 1U) {
        panel.answer(CloseOffer{kept.key, true});
    } else if (pressed) {
        panel.answer(AskDiscarding{});
    }
}

void ask_about_kept_work(Panel& panel) {
    const KeptWork& kept = panel.state.session.offers.front();
    std::string text = offer_words(kept, static_cast<std::int64_t>(std::time(nullptr)));
    text += kept.file ? "\nFrom " + shown_name(kept.file->string()) : "\nIt was never saved to a file.";
    if (!kept.ended.empty()) {
        text += "\nAn error in Netglow ended it: " + shown_name(kept.ended);
    }
    if (const std::size_t more = panel.state.session.offers.size() - 1; more > 0) {
        text += "\nThere is unsaved work of " + std::to_string(more) + (more == 1 ? " more window." : " more windows.");
    }
    const Dialog words{
        "recovery",
        "Netglow ended with unsaved changes",
        text,
        {{"recover", "Recover", ""}, {"discard", "Discard", ""}, {"later", "Later", "Ask at the next start"}}};
    const std::optional<std::size_t> pressed = dialog(panel.ui, words);
    if (pressed == 0U) {
        panel.answer(OpenFile{.file = kept.document, .kept = kept});
    } else if (pressed == 1U) {
        panel.answer(AskDiscarding{kept.key});
    } else if (pressed) {
        panel.answer(CloseOffer{kept.key});
    }
}

void ask_about_biases(Panel& panel) {
    const Document& document = panel.state.open.document;
    const NeuronAt neuron = panel.state.dialogs.biases->neuron;
    if (!document.network.contains(neuron)) {
        panel.answer(AnswerBiases{false});
        return;
    }
    const Dialog words{"biases",
                       "The layer “" + layer_name(document, neuron.layer) + "” has no biases",
                       "So " + neuron_name(document, neuron) +
                           " adds nothing to its weighted sum. With biases, each neuron of the layer has one, 0 at "
                           "first, and nothing else changes.",
                       {{"add", "Add biases", ""}, {"cancel", "Cancel", ""}}};
    if (const std::optional<std::size_t> pressed = dialog(panel.ui, words)) {
        panel.answer(AnswerBiases{*pressed == 0});
    }
}

}  // namespace

void questions(Panel& panel) {
    const State& state = panel.state;
    if (state.dialogs.path_question != PathQuestion::none) {
        return;
    }
    if (state.dialogs.overwriting) {
        ask_about_changed_file(panel);
    } else if (save_was_given_up(state)) {
        panel.answer(AnswerUnsavedChanges{LeavingAnswer::cancel});
    } else if (state.dialogs.leaving) {
        ask_about_leaving(panel);
    } else if (state.dialogs.biases) {
        ask_about_biases(panel);
    } else if (state.session.offering && state.dialogs.discarding) {
        ask_about_discarding(panel);
    } else if (state.session.offering) {
        ask_about_kept_work(panel);
    }
}

}  // namespace netglow
