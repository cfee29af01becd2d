#include "app/cli/forward_command.h"

#include "app/cli/finite_forward.h"
#include "app/cli/forward_rows.h"
#include "app/cli/forward_text.h"
#include "app/cli/given_values.h"
#include "app/platform/standard_output.h"
#include "core/text/number_text.h"

namespace netglow {

void run_forward(const ForwardRequest& request) {
    const int decimals = given_whole_number("--decimals", request.decimals, kFewestDecimals, kMostDecimals);
    Document document = opened_model(request.model);
    if (request.inputs) {
        return run_forward_rows(document, *request.inputs, request.format, decimals);
    }
    if (request.input) {
        document.input = given_input(*request.input, document);
    }
    const Trace trace = finite_forward(document, request.model.file);
    switch (request.format) {
        case ForwardFormat::table:
            return write_result(forward_table(document, trace, decimals));
        case ForwardFormat::json:
            return write_result(forward_json(trace));
        case ForwardFormat::csv:
            return write_result(forward_csv(document, trace));
    }
}

}  // namespace netglow
