#include "app/state/document/file_actions.h"

#include <algorithm>
#include <system_error>

#include "app/state/document/expectations.h"
#include "app/state/document/read_only.h"
#include "app/state/document/saving.h"
#include "app/state/effect.h"
#include "app/state/state.h"
#include "core/base/error.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

void append_to_message(State& state, const std::string& title, const std::string& text) {
    std::optional<Message>& message = state.dialogs.message;
    if (message) {
        message->text += "\n" + text;
    } else {
        message.emplace();
        message->title = title;
        message->text = text;
    }
}

/// The data file stays beside another network, if its rows are inputs of it.
void keep_data(State& opened, const State& before) {
    opened.inputs.data = before.inputs.data;
    opened.inputs.revision = before.inputs.revision + 1;
    if (opened.inputs.data && !data_fits(opened)) {
        const DataFile& data = *opened.inputs.data;
        append_to_message(opened, "Opened",
                          shown_name(data.file.filename().string()) + " was closed: it has " +
                              std::to_string(data.inputs) + " inputs in a row, and this network takes " +
                              std::to_string(opened.open.document.network.inputs()) + ".");
        opened.inputs.data.reset();
    }
    find_present_case(opened);
}

/// It is unsaved, and its Save goes where that of the window went that left it.
void become_recovered(State& state, const KeptWork& kept) {
    state.open.file = kept.file;
    state.open.stamp = kept.stamp;
    state.open.recovered = kept.key;
    state.open.history.mark_unsaved();
    std::erase_if(state.session.offers, [&](const KeptWork& offer) { return offer.key == kept.key; });
    state.session.offering = false;
}

void say_notes(State& state, const OpenLoaded& action) {
    if (!action.loaded->notes.empty()) {
        std::string text = shown_name(action.from.file.filename().string()) + " is shown with these changes:";
        for (const std::string& note : action.loaded->notes) {
            text += "\n– " + note;
        }
        append_to_message(state, "Opened", text);
    }
    if (!action.from.note.empty()) {
        append_to_message(state, "Opened", action.from.note);
    }
}

}  // namespace

Effects handle(State&, const OpenFile& action) {
    return {ReadNetwork{action}};
}

Effects handle(State& state, const OpenLoaded& action) {
    const OpenFile& from = action.from;
    State opened = with_document(state, action.loaded->document);
    if (is_saved_in_place(from)) {
        opened.open.file =
            std::filesystem::absolute(from.file);  // the folder of this process means nothing to the next
        opened.open.stamp = action.stamp;
    }
    if (action.loaded->newer_version) {
        opened.open.read_only = ReadOnly{made_by_newer(*action.loaded->newer_version), from.file};
    }
    if (from.kept) {
        become_recovered(opened, *from.kept);
    }
    say_notes(opened, action);
    keep_data(opened, state);
    if (!holds_documents(from.file) && !from.kept) {
        opened.open.expects = expectations_of(opened.open.document, may_show_pad(opened));
    }
    state = std::move(opened);
    return from.example || from.kept ? Effects{} : Effects{RememberRecent{Used{from.file}}};
}

Effects handle(State&, const OpenNew& action) {
    return {MakeNetwork{action.draft}};
}

Effects handle(State& state, const OpenMade& action) {
    State opened = with_document(state, *action.made);
    opened.open.history.mark_unsaved();
    opened.session.draft = action.draft;
    opened.session.weight_rule = {action.draft.weights, static_cast<std::uint32_t>(action.draft.seed) + 1};
    keep_data(opened, state);
    state = std::move(opened);
    return {};
}

Effects handle(State& state, const SaveFile& action) {
    state.dialogs.overwriting.reset();
    const OpenDocument& open = state.open;
    if (open.read_only && same_file(open.read_only->original, action.file)) {
        throw Error(action.file.string() + " stays as it is: it was " + open.read_only->why +
                    ", and this one cannot write all that it holds. Save the copy under another name.");
    }
    const bool known = !action.anyway && open.file && same_file(*open.file, action.file);
    return {WriteNetwork{action.file, known ? open.stamp : std::nullopt}};
}

Effects handle(State& state, const FileSaved& action) {
    if (holds_documents(action.file)) {
        state.open.file = std::filesystem::absolute(action.file);
        state.open.stamp = action.stamp;
        state.open.read_only.reset();
        state.open.history.mark_saved();
        state.view.ranges = ranges_of(state.open.document);
    }
    return {RememberRecent{Used{action.file}}};
}

Effects handle(State& state, const AskOverwrite& action) {
    state.dialogs.overwriting = action.file;
    return {};
}

Effects handle(State& state, const CancelOverwrite&) {
    state.dialogs.overwriting.reset();
    return {};
}

Effects handle(State&, const Quit&) {
    return {EndProgram{}};
}

Effects handle(State& state, const ReportFailure& action) {
    state.dialogs.message = action.message;
    state.dialogs.leaving.reset();
    return {};
}

}  // namespace netglow
