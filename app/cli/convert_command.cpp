#include "app/cli/convert_command.h"

#include "core/models/model_file.h"

namespace netglow {

void run_convert(const ModelRequest& from, const std::string& to) {
    save_model(opened_model(from), to);
}

}  // namespace netglow
