#include "app/effects/read_files.h"

#include "app/effects/failures.h"
#include "app/state/document/read_only.h"
#include "core/models/model_file.h"
#include "core/tasks/background_task.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

/// Where the document cannot be read it is set aside; what is short for the moment leaves it where it is.
Action close_offer(const KeptWork& kept) {
    constexpr const char* kTitle = "This work cannot be recovered";
    bool unreadable = true;
    std::string why;
    try {
        throw;
    } catch (const std::bad_alloc&) {
        unreadable = false;
        why = "There is not enough memory for it. It stays in " + shown_name(kept.document.string()) + ".";
    } catch (...) {
        why = current_failure(shown_name(kept.document.string()) + ": ");
    }
    if (unreadable) {
        const std::optional<std::filesystem::path> aside = set_aside(kept);
        why += "\n" + (aside ? "It was moved to " + shown_name(aside->string()) + "." : "It could not be moved aside.");
    }
    return CloseOffer{kept.key, false, Message{kTitle, why}};
}

Action read_kept_work(const OpenFile& wanted, const LoadOptions& options) {
    const KeptWork& kept = *wanted.kept;
    try {
        auto loaded = std::make_shared<const Loaded>(load_model(kept.document, options));
        if (loaded->newer_version) {
            return CloseOffer{
                kept.key, false,
                Message{"This work cannot be recovered here", "It was " + made_by_newer(*loaded->newer_version) +
                                                                  ", which will offer it again. It stays in " +
                                                                  shown_name(kept.document.string()) + "."}};
        }
        return OpenLoaded{std::move(loaded), wanted};
    } catch (const TaskCancelled&) {
        throw;
    } catch (...) {
        return close_offer(kept);
    }
}

}  // namespace

Action read_network(const OpenFile& wanted, const ReadProgress& progress) {
    LoadOptions options;
    options.newer = true;
    options.head = wanted.head;
    options.ask = true;
    if (wanted.answers) {
        options.arrays = wanted.answers->layers;
        options.transpose = wanted.answers->columns_receive;
        options.activations = wanted.answers->activations;
    }
    options.progress = progress;
    if (wanted.kept) {
        return read_kept_work(wanted, options);
    }
    constexpr const char* kTitle = "This file cannot be opened";
    try {
        return or_message(kTitle, shown_name(wanted.file.string()) + ": ", [&]() -> Action {
            const std::optional<FileStamp> stamp = stamp_of(wanted.file);  // before: what comes later is a change
            return OpenLoaded{std::make_shared<const Loaded>(load_model(wanted.file, options)), wanted, stamp};
        });
    } catch (const HeadOffered& offered) {
        return ShowMessage{{kTitle, offered.what(), wanted.file}};
    } catch (const ArraysAsked& asked) {
        if (asked.question.arrays.empty()) {  // there is nothing to choose from
            return ShowMessage{{kTitle, asked.what()}};
        }
        return AskArrays{wanted, std::make_shared<const ArraysQuestion>(asked.question)};
    }
}

Action read_data(const ReadData& wanted, const ReadProgress& progress) {
    try {
        return or_message("These inputs cannot be loaded", shown_name(wanted.file.string()) + ": ", [&]() -> Action {
            return DataLoaded{
                std::make_shared<const DataFile>(read_data_file(wanted.file, wanted.ends, progress, wanted.choice))};
        });
    } catch (const ColumnsAsked& asked) {
        return AskColumns{wanted.file, std::make_shared<const ColumnsQuestion>(asked.question)};
    }
}

Action read_saved(const ReadSaved& wanted, const ReadProgress& progress) {
    return or_message("That cannot be done", shown_name(wanted.file.string()) + ": ", [&]() -> Action {
        LoadOptions options;
        options.progress = progress;
        return EditDocument{reset_to_file(load_model(wanted.file, options).document)};
    });
}

}  // namespace netglow
