#include "core/format/data_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/files/csv_lines.h"
#include "core/format/data_names.h"
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

/// Numbers of rows, which no network takes: Kaggle's Id, the index that pandas writes.
bool is_row_number(std::string_view field) {
    const std::string name = ascii_lower(field);
    return name.empty() || name == "id" || name == "index" || name == "row" || name == "unnamed: 0";
}

std::vector<std::string> texts_of(const std::vector<std::string_view>& fields) {
    std::vector<std::string> texts;
    for (const std::string_view field : fields) {
        texts.emplace_back(legible(trimmed_csv(field)));
    }
    return texts;
}

/// The columns of a header, and which of them are taken.
class Header {
public:
    Header(const std::vector<std::string_view>& fields, const std::vector<std::string_view>& second,
           const NetworkEnds& ends)
        : ends_(ends), second_(second) {
        for (const std::string_view field : fields) {
            names_.emplace_back(trimmed_csv(field));
            places_.emplace(names_.back(), names_.size() - 1);
        }
        taken_.resize(names_.size());
        columns_.header = true;
        columns_.width = names_.size();
    }

    DataColumns columns(const std::optional<ColumnChoice>& choice) {
        if (choice) {
            take_chosen(*choice);
            return finished();
        }
        inputs_ = called(ends_.inputs, 'i');
        const auto is_known = [](const std::optional<std::size_t>& column) { return column.has_value(); };
        const bool all = std::ranges::all_of(inputs_, is_known);
        if (all) {
            for (const std::optional<std::size_t>& column : inputs_) {
                columns_.inputs.push_back(*column);
                taken_[*column] = true;
            }
        }
        take_name();
        if (!all && (ends_.inputs_named || std::ranges::any_of(inputs_, is_known))) {
            refuse_names();
        }
        if (!all) {
            take_in_order();
        }
        take_targets();
        return finished();
    }

private:
    DataColumns finished() {
        for (std::size_t column = 0; column < names_.size(); ++column) {
            if (!taken_[column]) {
                columns_.ignored.push_back(names_[column].empty() ? "column " + std::to_string(column + 1)
                                                                  : legible(names_[column]));
            }
        }
        return columns_;
    }

    void take_chosen(const ColumnChoice& choice) {
        columns_.inputs = choice.inputs;
        for (const std::size_t column : choice.inputs) {
            taken_[column] = true;
        }
        columns_.label = choice.label;
        columns_.label_meant = choice.label.has_value();
        if (choice.label) {
            taken_[*choice.label] = true;
        }
        take_name();
    }

    /// The column of each, by name or by place; each column for one of them.
    std::vector<std::optional<std::size_t>> called(const std::vector<std::string>& wanted, char letter) const {
        std::vector<std::optional<std::size_t>> found = columns_named(names_, wanted);
        std::vector<bool> used = taken_;
        for (std::size_t index = 0; index < wanted.size(); ++index) {
            if (!found[index] || used[*found[index]]) {
                found[index] = column_called(letter + std::to_string(index + 1), used);
            }
            if (found[index]) {
                used[*found[index]] = true;
            }
        }
        return found;
    }

    std::optional<std::size_t> column_called(const std::string& name, const std::vector<bool>& used) const {
        const auto found = places_.find(name);
        return found != places_.end() && !used[found->second] ? std::optional(found->second) : std::nullopt;
    }

    void take_name() {
        for (std::size_t column = 0; column < names_.size() && !columns_.name; ++column) {
            if (!taken_[column] && is_name_word(names_[column])) {
                columns_.name = column;
                taken_[column] = true;
            }
        }
    }

    [[noreturn]] void ask(const std::string& why) const {
        ColumnsQuestion question{why, true, {}, texts_of(second_), inputs_, likely_label(false), ends_};
        for (const std::string& name : names_) {
            question.columns.push_back(legible(name));
        }
        question.first_row.resize(names_.size());
        throw ColumnsAsked(why, std::move(question));
    }

    [[noreturn]] void refuse_names() const {
        std::string missing;
        std::size_t count = 0;
        for (std::size_t index = 0; index < inputs_.size(); ++index) {
            if (!inputs_[index] && ++count <= 4) {
                missing += (missing.empty() ? "" : ", ") + shown(ends_.inputs[index]);
            }
        }
        ask("found no column " + missing + (count > 4 ? " and " + std::to_string(count - 4) + " more" : "") +
            ", expected one for each input, called like it or by its place, i1, i2, and so on");
    }

    /// The network's inputs have no names to disagree with.
    void take_in_order() {
        std::vector<std::size_t> candidates;
        for (std::size_t column = 0; column < names_.size(); ++column) {
            if (!taken_[column] && !is_label_word(names_[column]) && !is_row_number(names_[column])) {
                candidates.push_back(column);
            }
        }
        const std::size_t inputs = ends_.inputs.size();
        const bool label_apart =
            std::ranges::any_of(names_, [](const std::string& name) { return is_label_word(name); });
        const bool one_more = candidates.size() == inputs + 1 && !label_apart;
        if (candidates.size() != inputs && !one_more && !are_outputs_behind(candidates)) {
            ask("found " + count(candidates.size(), "column") + " that may be inputs, expected " +
                std::to_string(inputs) + " (one for each input of the network), or columns called i1, i2, and so on");
        }
        candidates.resize(inputs);
        columns_.inputs = candidates;
        for (const std::size_t column : candidates) {
            taken_[column] = true;
        }
    }

    /// Behind as many columns as inputs, one for each output by name.
    bool are_outputs_behind(const std::vector<std::size_t>& candidates) const {
        if (candidates.size() != ends_.inputs.size() + ends_.outputs.size()) {
            return false;
        }
        const std::vector<std::optional<std::size_t>> outputs = called(ends_.outputs, 'o');
        return std::ranges::all_of(outputs, [&](const std::optional<std::size_t>& column) {
            return column && *column >= candidates[ends_.inputs.size()];
        });
    }

    void take_targets() {
        const std::vector<std::optional<std::size_t>> outputs = called(ends_.outputs, 'o');
        const auto known = std::ranges::count_if(outputs, [](const auto& column) { return column.has_value(); });
        if (static_cast<std::size_t>(known) == outputs.size()) {
            for (const std::optional<std::size_t>& column : outputs) {
                columns_.targets.push_back(*column);
                taken_[*column] = true;
            }
            return;
        }
        if (const std::optional<std::size_t> label = likely_label(known == 0)) {
            columns_.label = label;
            columns_.label_meant = is_label_word(names_[*label]) || names_a_class(*label);
            taken_[*label] = true;
        } else if (known > 0) {
            std::size_t missing = 0;
            while (outputs[missing]) {
                ++missing;
            }
            throw Error("found no column " + shown(ends_.outputs[missing]) + ", expected one for each output");
        }
    }

    /// A column called so, else the one whose first value is the name of a class, else the one that is left over.
    std::optional<std::size_t> likely_label(bool left_over_too) const {
        std::vector<std::size_t> free;
        std::vector<std::size_t> named;
        for (std::size_t column = 0; column < names_.size(); ++column) {
            if (taken_[column] || std::ranges::find(inputs_, std::optional(column)) != inputs_.end()) {
                continue;
            }
            if (is_label_word(names_[column])) {
                return column;
            }
            if (!is_row_number(names_[column])) {
                free.push_back(column);
            }
            if (names_a_class(column)) {
                named.push_back(column);
            }
        }
        if (named.size() == 1) {
            return named[0];
        }
        return left_over_too && free.size() == 1 ? std::optional(free[0]) : std::nullopt;
    }

    bool names_a_class(std::size_t column) const {
        return column < second_.size() && !parse_number(second_[column]) &&
               class_named(trimmed_csv(second_[column]), ends_.outputs).has_value();
    }

    const NetworkEnds& ends_;
    const std::vector<std::string_view>& second_;
    std::vector<std::string> names_;
    std::map<std::string, std::size_t, std::less<>> places_;  ///< the first column of each name
    std::vector<bool> taken_;
    std::vector<std::optional<std::size_t>> inputs_;  ///< of each input, the column called like it
    DataColumns columns_;
};

/// Without a header: what has been chosen, of columns that only have places.
DataColumns columns_as_chosen(const std::vector<std::string_view>& fields, const ColumnChoice& choice) {
    DataColumns columns;
    columns.width = fields.size();
    columns.inputs = choice.inputs;
    columns.label = choice.label;
    columns.label_meant = choice.label.has_value();
    return columns;
}

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
        const std::string why =
            "found " + count(fields.size(), "column") + ", expected " + std::to_string(inputs) +
            " (one for each input), or " + std::to_string(inputs + 1) + " (with a label)" +
            (outputs == 1 ? "" : ", or " + std::to_string(inputs + outputs) + " (with every expected output)");
        ColumnsQuestion question{why, false, {}, texts_of(fields), {}, {}, ends};
        for (std::size_t column = 0; column < fields.size(); ++column) {
            question.columns.push_back("column " + std::to_string(column + 1));
        }
        question.inputs.resize(inputs);
        throw ColumnsAsked(why, std::move(question));
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
    ends.inputs_named = !document.input_names.empty();
    for (std::size_t index = 0; index < document.network.inputs(); ++index) {
        ends.inputs.push_back(neuron_name(document, {0, index}));
    }
    for (std::size_t index = 0; index < document.network.neurons(depth); ++index) {
        ends.outputs.push_back(neuron_name(document, {depth, index}));
    }
    return ends;
}

bool is_header(const std::vector<std::string_view>& fields) {
    const bool numbers =
        std::ranges::any_of(fields, [](std::string_view field) { return parse_number(field).has_value(); });
    const bool words = std::ranges::any_of(fields, [](std::string_view field) {
        const std::string_view name = trimmed_csv(field);
        return is_label_word(name) || is_name_word(name);
    });
    return !numbers || words;
}

DataColumns data_columns(const std::vector<std::string_view>& fields, const std::vector<std::string_view>& second,
                         const NetworkEnds& ends, const std::optional<ColumnChoice>& choice) {
    if (choice) {
        const auto is_there = [&](std::size_t column) { return column < fields.size(); };
        if (choice->inputs.size() != ends.inputs.size() || !std::ranges::all_of(choice->inputs, is_there) ||
            (choice->label && !is_there(*choice->label))) {
            throw Error("found " + count(fields.size(), "column") + ", expected those that were chosen");
        }
    }
    if (is_header(fields)) {
        return Header(fields, second, ends).columns(choice);
    }
    return choice ? columns_as_chosen(fields, *choice) : columns_by_place(fields, ends);
}

std::optional<std::size_t> labelled_output(std::string_view label, const NetworkEnds& ends) {
    if (const std::optional<std::size_t> named = class_named(trimmed_csv(label), ends.outputs)) {
        return named;
    }
    // Where classes have numbers for names, a number is one of these or none.
    if (std::ranges::any_of(ends.outputs, [](const std::string& name) { return parse_number(name).has_value(); })) {
        return std::nullopt;
    }
    const std::optional<double> number = parse_number(label);
    if (number && *number >= 0 && *number < static_cast<double>(ends.outputs.size()) &&
        *number == std::floor(*number)) {
        return static_cast<std::size_t>(*number);
    }
    return std::nullopt;
}

}  // namespace netglow
