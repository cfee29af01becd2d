#include "app/cli/forward_text.h"

#include <algorithm>
#include <vector>

#include "core/format/netglow_file.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

using TextColumn = std::vector<std::string>;

/// All cells equally wide; numbers under their heading, one point below the other.
void align_numbers(TextColumn& column) {
    std::size_t whole = 0;
    for (std::size_t row = 1; row < column.size(); ++row) {
        whole = std::max(whole, width_before_point(column[row]));
    }
    for (std::size_t row = 1; row < column.size(); ++row) {
        column[row].insert(0, whole - width_before_point(column[row]), ' ');
    }
}

void pad(TextColumn& column) {
    std::size_t width = 0;
    for (const std::string& cell : column) {
        width = std::max(width, character_count(cell));
    }
    for (std::string& cell : column) {
        cell.append(width - character_count(cell), ' ');
    }
}

void add_table(std::string& out, const std::string& title, std::vector<TextColumn> columns) {
    out += title + "\n";
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (index > 0) {
            align_numbers(columns[index]);
        }
        pad(columns[index]);
    }
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        std::string line;
        for (const TextColumn& column : columns) {
            line += "  " + column[row];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
}

TextColumn names_of(const Document& document, std::size_t layer) {
    TextColumn names = {"neuron"};
    for (std::size_t index = 0; index < document.network.neurons(layer); ++index) {
        names.push_back(neuron_name(document, {layer, index}));
    }
    return names;
}

TextColumn numbers_of(const std::string& heading, const Vector& values, int decimals) {
    TextColumn column = {heading};
    for (const double value : values) {
        column.push_back(table_number(value, decimals));
    }
    return column;
}

std::string json_list(const Vector& values) {
    std::string text = "[";
    for (const double value : values) {
        text += (text.size() == 1 ? "" : ", ") + shortest(value);
    }
    return text + "]";
}

}  // namespace

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

std::string table_number(double value, int decimals) {
    constexpr std::string_view kMinus = "−";
    std::string text = number_text(value, decimals);
    return text.starts_with(kMinus) ? text.replace(0, kMinus.size(), "-") : text;
}

std::string forward_table(const Document& document, const Trace& trace, int decimals) {
    std::string out;
    add_table(out, layer_name(document, 0), {names_of(document, 0), numbers_of("value", trace.input, decimals)});
    for (std::size_t layer = 1; layer <= document.network.depth(); ++layer) {
        const LayerTrace& values = trace.layers[layer - 1];
        const std::string_view activation = name_of(document.network.layer(layer).activation.kind);
        add_table(out, "\n" + layer_name(document, layer) + " (" + std::string(activation) + ")",
                  {names_of(document, layer), numbers_of("sum", values.sum, decimals),
                   numbers_of("output", values.output, decimals)});
    }
    return out;
}

std::string forward_json(const Trace& trace) {
    std::string out = "{\"input\": " + json_list(trace.input) + ", \"layers\": [";
    for (const LayerTrace& layer : trace.layers) {
        out += &layer == &trace.layers.front() ? "\n  " : ",\n  ";
        out += "{\"sum\": " + json_list(layer.sum) + ", \"output\": " + json_list(layer.output) + "}";
    }
    return out + "\n]}\n";
}

std::string forward_csv(const Document& document, const Trace& trace) {
    std::string out = "layer,neuron,sum,output\n";
    for (std::size_t layer = 1; layer <= document.network.depth(); ++layer) {
        const std::string name = csv_field(layer_name(document, layer));
        for (std::size_t index = 0; index < document.network.neurons(layer); ++index) {
            const NeuronAt at{layer, index};
            out += name + "," + csv_field(neuron_name(document, at)) + "," + shortest(trace.sum(at)) + "," +
                   shortest(trace.output(at)) + "\n";
        }
    }
    return out;
}

}  // namespace netglow
