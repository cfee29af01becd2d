#include "app/cli/forward_rows.h"

#include <cmath>

#include "app/cli/forward_text.h"
#include "app/cli/input_rows.h"
#include "app/cli/tell.h"
#include "app/platform/standard_output.h"
#include "core/base/error.h"
#include "core/forward/batch.h"
#include "core/text/decimal.h"

namespace netglow {
namespace {

constexpr std::size_t kTableColumn = 18;  ///< characters; the longest number below a million has 17

void append_list(std::string& out, const auto& values) {
    out += '[';
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        if (i > 0) {
            out += ", ";
        }
        append_decimal(out, values[i]);
    }
    out += ']';
}

/// In a column of the table: numbers end where their column ends.
void append_cell(std::string& out, const std::string& text, std::size_t characters) {
    out.append(characters < kTableColumn ? kTableColumn - characters : 1, ' ');
    out += text;
}

std::string heading(const Document& document, ForwardFormat format) {
    const std::size_t last = document.network.depth();
    std::string out;
    for (std::size_t index = 0; index < document.network.neurons(last); ++index) {
        const std::string name = neuron_name(document, {last, index});
        if (format == ForwardFormat::csv) {
            out += (index > 0 ? "," : "") + csv_field(name);
        } else {
            append_cell(out, name, character_count(name));
        }
    }
    return out + "\n";
}

/// Ends where its column ends, with room for the zeros that it does not have, so that points stand below each other.
void append_number(std::string& out, double value, int decimals) {
    std::string number = table_number(value, decimals);
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::size_t whole = point + 1 + static_cast<std::size_t>(decimals);
    number.append(whole - std::min(number.size(), whole), ' ');
    append_cell(out, number, character_count(number));
}

void append_row(std::string& out, const auto& input, const auto& output, ForwardFormat format, int decimals) {
    if (format == ForwardFormat::json) {
        out += "{\"input\": ";
        append_list(out, input);
        out += ", \"output\": ";
        append_list(out, output);
        out += '}';
    } else {
        for (Eigen::Index i = 0; i < output.size(); ++i) {
            if (format == ForwardFormat::csv) {
                out += i > 0 ? "," : "";
                append_decimal(out, output[i]);
            } else {
                append_number(out, output[i], decimals);
            }
        }
        out.erase(out.find_last_not_of(' ') + 1);
    }
    out += '\n';
}

void require_finite(const Matrix& outputs, std::size_t rows_before) {
    for (Eigen::Index row = 0; row < outputs.cols(); ++row) {
        if (!outputs.col(row).allFinite()) {
            throw Error(
                "row " + std::to_string(rows_before + static_cast<std::size_t>(row) + 1) +
                ": its sums are beyond what a number can hold (±1.797e308); smaller weights or inputs keep them below");
        }
    }
}

}  // namespace

void run_forward_rows(const Document& document, const std::string& inputs, ForwardFormat format, int decimals) {
    InputRows rows(inputs, document);
    if (!rows.ignored().empty()) {
        std::string names;
        for (const std::string& name : rows.ignored()) {
            names += (names.empty() ? "'" : ", '") + name + "'";
        }
        tell((inputs == "-" ? "standard input" : inputs) + ": the columns " + names + " are ignored");
    }
    Batch batch(document.network);
    Matrix samples;
    std::size_t done = 0;
    std::string out = format == ForwardFormat::json ? "" : heading(document, format);
    for (;;) {
        rows.read(batch.preferred(), samples);
        const Matrix& outputs = batch.outputs(samples);
        require_finite(outputs, done);
        for (Eigen::Index row = 0; row < samples.cols(); ++row) {
            append_row(out, samples.col(row), outputs.col(row), format, decimals);
        }
        write_result(out);
        out.clear();
        done += static_cast<std::size_t>(samples.cols());
        if (samples.cols() == 0) {
            return;
        }
    }
}

}  // namespace netglow
