#include "app/effects/write_files.h"

#include "app/effects/failures.h"
#include "core/models/model_file.h"
#include "core/text/shown_name.h"

namespace netglow {

Action write_network(const WriteNetwork& wanted, const Document& document) {
    try {
        const std::optional<FileStamp> now = wanted.known ? stamp_of(wanted.file) : std::nullopt;
        if (now && differ(*wanted.known, *now)) {
            return AskOverwrite{wanted.file};
        }
        save_model(document, wanted.file);
        return FileSaved{wanted.file, stamp_of(wanted.file)};
    } catch (...) {
        return ReportFailure{{"The network was not saved", current_failure(shown_name(wanted.file.string()) + ": ")}};
    }
}

}  // namespace netglow
