#include "app/cli/forward_command.h"

#include "app/cli/finite_forward.h"
#include "app/cli/forward_text.h"
#include "app/cli/given_values.h"
#include "app/cli/standard_output.h"
#include "core/format/netglow_file.h"

namespace netglow {

void run_forward(const ForwardRequest& request) {
    Document document = load_netglow(request.file);
    if (request.input) {
        document.input = given_input(*request.input, document);
    }
    const Trace trace = finite_forward(document, request.file);
    switch (request.format) {
        case ForwardFormat::table:
            return write_result(forward_table(document, trace));
        case ForwardFormat::json:
            return write_result(forward_json(trace));
        case ForwardFormat::csv:
            return write_result(forward_csv(document, trace));
    }
}

}  // namespace netglow
