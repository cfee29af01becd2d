#include "app/cli/convert_command.h"

#include "core/models/model_file.h"

namespace netglow {

void run_convert(const ModelRequest& from, const std::string& to, bool force) {
    save_model(opened_model(from), to, force);
}

}  // namespace netglow
