#include "app/state/document/opening.h"

#include <algorithm>
#include <new>

#include "app/state/document/read_only.h"
#include "app/state/document/saving.h"
#include "app/state/recovery/recovery.h"
#include "core/base/error.h"
#include "core/models/model_file.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

/// The data file stays beside another network, if it is one for it.
void keep_data(State& opened, const State& before) {
    opened.data = before.data;
    opened.revision = before.revision + 1;
    if (!opened.data || data_fits(opened)) {
        find_present_case(opened);
        return;
    }
    const std::string words = before.data->file.filename().string() + " was let go: it has " +
                              std::to_string(before.data->inputs) + " inputs in a row, and this network takes " +
                              std::to_string(opened.document.network.inputs()) + ".";
    opened.data.reset();
    opened.message =
        opened.message ? Message{opened.message->title, opened.message->text + "\n" + words} : Message{"Opened", words};
}

}  // namespace

void change_recent(State& state, const RecentChange& change) {
    change_list(state.around.recent, change);
    state.around.recent_changes.push_back(change);
}

void note_used(State& state, const std::filesystem::path& file) {
    if (std::optional<std::filesystem::path> lasting = lasting_path(file)) {
        change_recent(state, Used{std::move(*lasting)});
    }
}

void show_loaded(State& state, const OpenLoaded& action) {
    const Loaded& loaded = *action.loaded;
    const OpenFile& from = action.from;
    State opened = in_place_of(state, loaded.document);
    if (!from.example && !from.kept) {
        note_used(opened, from.file);
    }
    if (is_saved_in_place(from)) {
        opened.file = std::filesystem::absolute(from.file);  // the folder of this process means nothing to the next
        opened.stamp = action.stamp;
    }
    if (loaded.newer_version) {
        opened.read_only = ReadOnly{made_by_newer(*loaded.newer_version), from.file};
    }
    if (from.kept) {
        become_recovered(opened, *from.kept);
    }
    if (!loaded.notes.empty()) {
        std::string text = from.file.filename().string() + " is shown with these changes:";
        for (const std::string& note : loaded.notes) {
            text += "\n– " + note;
        }
        opened.message = Message{"Opened", text};
    }
    if (!from.note.empty()) {
        opened.message = Message{"Opened", (opened.message ? opened.message->text + "\n" : "") + from.note};
    }
    keep_data(opened, state);
    state = std::move(opened);
}

void show_new(State& state, const OpenNew& action) {
    const NetworkDraft& draft = action.draft;
    State opened = in_place_of(state, action.made ? std::move(*action.made) : network_of(draft));
    opened.history.mark_unsaved();
    opened.draft = draft;
    opened.weight_rule = {draft.weights, static_cast<std::uint32_t>(draft.seed) + 1};
    keep_data(opened, state);
    state = std::move(opened);
}

Action loaded_action(const OpenFile& wanted, const std::function<void(double)>& progress) {
    constexpr const char* kTitle = "This file cannot be opened";
    if (wanted.kept) {
        return recovered_action(wanted, progress);
    }
    LoadOptions options;
    options.newer = true;
    options.head = wanted.head;
    options.progress = progress;
    try {
        const std::optional<FileStamp> stamp = stamp_of(wanted.file);  // before: what comes later is a change
        return OpenLoaded{std::make_shared<const Loaded>(load_model(wanted.file, options)), wanted, stamp};
    } catch (const HeadOffered& error) {
        return Tell{{kTitle, error.what(), wanted.file}};
    } catch (const Error& error) {
        return Tell{{kTitle, error.what()}};
    } catch (const std::bad_alloc&) {
        return Tell{{kTitle, wanted.file.string() + ": there is not enough memory for it"}};
    }
}

bool is_data_file(const std::filesystem::path& file) {
    const std::string ending = ascii_lower(file.extension().string());
    std::error_code ignored;
    return ending == ".csv" && !std::filesystem::is_directory(file, ignored);
}

Action data_action(const LoadData& wanted, const NetworkEnds& ends, const std::function<void(double)>& progress) {
    constexpr const char* kTitle = "These inputs cannot be loaded";
    try {
        return TakeData{std::make_shared<const DataFile>(read_data_file(wanted.file, ends, progress))};
    } catch (const Error& error) {
        return Tell{{kTitle, error.what()}};
    } catch (const std::bad_alloc&) {
        return Tell{{kTitle, wanted.file.string() + ": there is not enough memory for it"}};
    }
}

}  // namespace netglow
