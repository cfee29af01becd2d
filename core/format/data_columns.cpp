#include "core/format/data_columns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/files/csv_lines.h"
#include "core/format/netglow_syntax.h"
#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr std::array kLabelWords = {"label", "target", "class", "digit", "y"};
constexpr std::string_view kNameWord = "name";

bool is_label_word(std::string_view field) {
    return std::ranges::find(kLabelWords, ascii_lower(field)) != kLabelWords.end();
}
bool is_name_word(std::string_view field) {
    return ascii_lower(field) == kNameWord;
}

std::string count(std::size_t number, const std::string& thing) {
    return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

/// The columns of a header, and which of them are taken.
class Header {
public:
    Header(const std::vector<std::string_view>& fields, const NetworkEnds& ends) : ends_(ends) {
        for (const std::string_view field : fields) {
            names_.emplace_back(trimmed_csv(field));
        }
        taken_.resize(names_.size());
        columns_.header = true;
        columns_.width = names_.size();
    }

    DataColumns columns() {
        columns_.inputs = called(ends_.inputs, 'i', "input");
        take_name();
        if (columns_.inputs.empty()) {
            take_first();
        }
        columns_.targets = called(ends_.outputs, 'o', "output");
        if (columns_.targets.empty()) {
            take_label();
        }
        for (std::size_t column = 0; column < names_.size(); ++column) {
            if (!taken_[column]) {
                columns_.ignored.push_back(legible(names_[column]));
            }
        }
        return columns_;
    }

private:
    /// Every one of them, or none.
    std::vector<std::size_t> called(const std::vector<std::string>& wanted, char letter, const std::string& what) {
        std::vector<std::size_t> found;
        std::string missing;
        for (std::size_t index = 0; index < wanted.size(); ++index) {
            std::size_t column = find(wanted[index]);
            if (column == names_.size()) {
                column = find(letter + std::to_string(index + 1));
            }
            if (column < names_.size()) {
                found.push_back(column);
            } else if (missing.empty()) {
                missing = wanted[index];
            }
        }
        if (found.empty()) {
            return found;
        }
        if (found.size() < wanted.size()) {
            throw Error("found no column " + shown(missing) + ", expected one for each " + what);
        }
        for (const std::size_t column : found) {
            taken_[column] = true;
        }
        return found;
    }

    std::size_t find(const std::string& name) const {
        for (std::size_t column = 0; column < names_.size(); ++column) {
            if (!taken_[column] && names_[column] == name) {
                return column;
            }
        }
        return names_.size();
    }

    void take_name() {
        for (std::size_t column = 0; column < names_.size() && !columns_.name; ++column) {
            if (!taken_[column] && is_name_word(names_[column])) {
                columns_.name = column;
                taken_[column] = true;
            }
        }
    }

    void take_first() {
        for (std::size_t column = 0; column < names_.size() && columns_.inputs.size() < ends_.inputs.size(); ++column) {
            if (!taken_[column] && !is_label_word(names_[column])) {
                columns_.inputs.push_back(column);
                taken_[column] = true;
            }
        }
        if (columns_.inputs.size() < ends_.inputs.size()) {
            throw Error("found " + count(columns_.inputs.size(), "column") + " of inputs, expected " +
                        std::to_string(ends_.inputs.size()) + " (one for each input of the network)");
        }
    }

    void take_label() {
        std::optional<std::size_t> left_over;
        std::size_t left = 0;
        for (std::size_t column = 0; column < names_.size(); ++column) {
            if (taken_[column]) {
                continue;
            }
            if (is_label_word(names_[column])) {
                columns_.label = column;
                columns_.label_meant = true;
                taken_[column] = true;
                return;
            }
            left_over = column;
            ++left;
        }
        if (left == 1) {
            columns_.label = left_over;
            taken_[*left_over] = true;
        }
    }

    const NetworkEnds& ends_;
    std::vector<std::string> names_;
    std::vector<bool> taken_;
    DataColumns columns_;
};

DataColumns columns_by_place(const std::vector<std::string_view>& fields, const NetworkEnds& ends) {
    const std::size_t inputs = ends.inputs.size();
    const std::size_t outputs = ends.outputs.size();
    DataColumns columns;
    columns.width = fields.size();
    std::size_t next = 0;
    if (!parse_number(fields.front())) {
        columns.name = next++;
    }
    const std::size_t numbers = fields.size() - next;
    if (numbers != inputs && numbers != inputs + 1 && numbers != inputs + outputs) {
        throw Error("found " + count(fields.size(), "column") + ", expected " + std::to_string(inputs) +
                    " (one for each input), or " + std::to_string(inputs + 1) + " (with a label)" +
                    (outputs == 1 ? "" : ", or " + std::to_string(inputs + outputs) + " (with every expected output)"));
    }
    for (std::size_t input = 0; input < inputs; ++input) {
        columns.inputs.push_back(next++);
    }
    if (numbers == inputs + outputs) {
        for (std::size_t output = 0; output < outputs; ++output) {
            columns.targets.push_back(next++);
        }
    } else if (numbers == inputs + 1) {
        columns.label = next;
        columns.label_meant = true;
    }
    return columns;
}

}  // namespace

NetworkEnds ends_of(const Document& document) {
    NetworkEnds ends;
    const std::size_t depth = document.network.depth();
    for (std::size_t index = 0; index < document.network.inputs(); ++index) {
        ends.inputs.push_back(neuron_name(document, {0, index}));
    }
    for (std::size_t index = 0; index < document.network.neurons(depth); ++index) {
        ends.outputs.push_back(neuron_name(document, {depth, index}));
    }
    return ends;
}

DataColumns data_columns(const std::vector<std::string_view>& fields, const NetworkEnds& ends) {
    const bool numbers =
        std::ranges::any_of(fields, [](std::string_view field) { return parse_number(field).has_value(); });
    const bool words = std::ranges::any_of(fields, [](std::string_view field) {
        const std::string_view name = trimmed_csv(field);
        return is_label_word(name) || is_name_word(name);
    });
    return numbers && !words ? columns_by_place(fields, ends) : Header(fields, ends).columns();
}

std::optional<std::size_t> labelled_output(std::string_view label, const NetworkEnds& ends) {
    const std::string_view name = trimmed_csv(label);
    const auto found = std::ranges::find(ends.outputs, name);
    if (found != ends.outputs.end()) {
        return static_cast<std::size_t>(found - ends.outputs.begin());
    }
    const std::optional<double> number = parse_number(label);
    if (number && *number >= 0 && *number < static_cast<double>(ends.outputs.size()) &&
        *number == std::floor(*number)) {
        return static_cast<std::size_t>(*number);
    }
    return std::nullopt;
}

}  // namespace netglow
