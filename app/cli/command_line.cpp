#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/bench_command.h"
#include "app/cli/convert_command.h"
#include "app/cli/forward_command.h"
#include "app/cli/render_command.h"
#include "app/cli/tell.h"
#include "app/figure/figure_format.h"
#include "app/platform/standard_output.h"
#include "core/base/error.h"

namespace netglow {
namespace {

constexpr int kWrong = 1;
constexpr int kWrongCall = 2;

/// Words that an option knows, and what they mean. Any other is a wrong call.
template <typename Value>
void add_choice(CLI::App& app, const std::string& option, Value& value, const std::map<std::string, Value>& words,
                const std::string& help) {
    std::string names;
    for (const auto& [word, meaning] : words) {
        names += (names.empty() ? "" : "|") + word;
    }
    app.add_option_function<std::string>(
           option, [&value, words](const std::string& word) { value = words.at(word); }, help)
        ->check([words, names, option](const std::string& word) {
            return words.contains(word) ? std::string() : "found \"" + word + "\", expected one of " + names;
        })
        ->type_name(names);
}

/// Parses the words behind the command's name, and runs it. Every command has a parser of its own, so that a file may
/// bear the name of a command ("netglow forward render").
int run_parsed(CLI::App& app, const std::vector<std::string>& arguments, const std::function<int()>& command) {
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.allow_windows_style_options(false);
    std::vector<std::string> reversed = with_joined_values(arguments);
    std::reverse(reversed.begin(), reversed.end());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        write_result(app.help());
        return 0;
    } catch (const CLI::CallForVersion& version) {
        write_result(std::string(version.what()) + "\n");
        return 0;
    } catch (const CLI::ParseError& error) {
        tell(std::string(error.what()) + "; try '" + app.get_name() + " --help'");
        return kWrongCall;
    }
    return command();
}

/// The file, and what it may not say of itself.
void add_model(CLI::App& app, ModelRequest& model) {
    app.add_option("FILE", model.file, "A network: .netglow, .onnx, .npz, .safetensors, or a folder of CSV")
        ->required();
    app.add_option("--activations", model.activations, "For files that name none, one a layer, such as relu,softmax")
        ->type_name("NAMES");
    app.add_option("--arrays", model.arrays,
                   "For files of arrays: which are the layers, in order, such as W1+b1,W2+b2 (weights+bias)")
        ->type_name("NAMES");
    CLI::Option* columns = app.add_flag_function(
        "--transpose", [&model](std::int64_t) { model.transpose = true; },
        "For files of arrays: columns of the matrices receive (x·W), as in Keras");
    app.add_flag_function(
           "--no-transpose", [&model](std::int64_t) { model.transpose = false; }, "Rows receive (W·x), as in PyTorch")
        ->excludes(columns);
    app.add_flag("--head", model.head, "Of an .onnx model that begins with other layers, the dense ones behind them");
}

int call_forward(const std::vector<std::string>& arguments) {
    ForwardRequest request;
    CLI::App app("Prints the sums and outputs of every layer; of many inputs the outputs, a row each.",
                 "netglow forward");
    add_model(app, request.model);
    CLI::Option* input = app.add_option("--input", request.input, "Other inputs than the file's, such as 0.9,0.1,0.8");
    input->type_name("NUMBERS");
    app.add_option("--inputs", request.inputs, "Many inputs, a row each: a CSV file, or - for standard input")
        ->type_name("CSV")
        ->excludes(input);
    add_choice<ForwardFormat>(
        app, "--format", request.format,
        {{"table", ForwardFormat::table}, {"json", ForwardFormat::json}, {"csv", ForwardFormat::csv}},
        "How to print (table)");
    app.add_option("--decimals", request.decimals, "Of the table: digits behind the point, 2 to 9 (3)")->type_name("N");
    return run_parsed(app, arguments, [&] {
        run_forward(request);
        return 0;
    });
}

int call_convert(const std::vector<std::string>& arguments) {
    ModelRequest from;
    std::string to;
    bool force = false;
    CLI::App app("Writes a network as another kind of file; the endings say which.", "netglow convert");
    add_model(app, from);
    app.add_option("OUT", to, "The file to write: .netglow, .onnx, .npz; without an ending a folder of CSV")
        ->required();
    app.add_flag("--force", force,
                 "Into a folder that holds other files, too: those of the same names are replaced, all others stay");
    return run_parsed(app, arguments, [&] {
        run_convert(from, to, force);
        return 0;
    });
}

int call_render(const std::vector<std::string>& arguments) {
    RenderRequest request;
    CLI::App app("Draws the network at a moment of its forward pass. Needs no display.", "netglow render");
    add_model(app, request.model);
    app.add_option("-o,--output", request.out, "The picture to write (" + figure_endings() + ")")
        ->required()
        ->type_name("OUT");
    app.add_option("--input", request.input, "Other inputs than the file's, such as 0.9,0.1,0.8")->type_name("NUMBERS");
    app.add_option("--at", request.at, "A fraction of the pass, 0 to 1 (1), or layer:NAME:sum, layer:NAME:output")
        ->type_name("MOMENT");
    add_choice<Granularity>(
        app, "--granularity", request.granularity,
        {{"layer", Granularity::layer}, {"neuron", Granularity::neuron}, {"term", Granularity::term}},
        "How the pass is cut into steps (layer)");
    app.add_option("--size", request.size, "Of the picture, in pixels (1280x800)")->type_name("WxH");
    add_choice<ThemeKind>(app, "--theme", request.theme,
                          {{"light", ThemeKind::light}, {"dark", ThemeKind::dark}, {"print", ThemeKind::print}},
                          "Colours (light); print is in greys");
    add_choice<EdgeMeasure>(app, "--edges", request.edges,
                            {{"auto", EdgeMeasure::automatic},
                             {"weight", EdgeMeasure::weight},
                             {"product", EdgeMeasure::product},
                             {"sign", EdgeMeasure::sign}},
                            "What their strength shows (auto): |w|, |w·o| or neither; auto takes |w·o| from 41 edges "
                            "between two layers on");
    app.add_option("--decimals", request.decimals, "Digits behind the point, 2 to 9 (3)")->type_name("N");
    app.add_option("--scale", request.scale, "Draws everything this much larger, 0.25 to 8 (1)")->type_name("S");
    return run_parsed(app, arguments, [&] {
        run_render(request);
        return 0;
    });
}

int call_window(const std::vector<std::string>& arguments,
                const std::function<int(const WindowRequest&)>& open_window) {
    std::string file;
    CLI::App app("Shows how a neural network computes: opens FILE, or the article's network, in a window.", "netglow");
    const CLI::Option* given =
        app.add_option("FILE", file, "A network: .netglow, .onnx, .npz, .safetensors, or a folder of CSV");
    app.set_version_flag("--version", "netglow " NETGLOW_VERSION, "Print the version and exit");
    app.footer(
        "Commands:\n"
        "  netglow forward FILE       Print the sums and outputs of every layer\n"
        "  netglow render FILE -o OUT Draw the network at a moment of its forward pass, without a display\n"
        "  netglow convert FILE OUT   Write it as another kind of file (.netglow, .onnx, .npz, a folder of CSV)\n"
        "  netglow bench              Measure how fast Netglow is on this machine; --ratios for the table alone\n"
        "Each has a --help of its own. A file that is called like a command is opened as ./forward.");
    return run_parsed(app, arguments, [&] {
        return open_window(given->empty() ? WindowRequest{} : WindowRequest{std::filesystem::path(file)});
    });
}

int call(std::vector<std::string> arguments, const std::function<int(const WindowRequest&)>& open_window) {
    const std::string command = arguments.empty() ? "" : arguments.front();
    if (command != "forward" && command != "render" && command != "convert" && command != "bench") {
        return call_window(arguments, open_window);
    }
    arguments.erase(arguments.begin());
    if (command == "bench") {
        return run_bench(bench_program(), arguments);
    }
    return command == "forward"  ? call_forward(arguments)
           : command == "render" ? call_render(arguments)
                                 : call_convert(arguments);
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const std::function<int(const WindowRequest&)>& open_window) {
    prepare_standard_streams();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    try {
        return call(arguments, open_window);
    } catch (const Error& error) {
        tell_lines(error.what());
    } catch (const std::bad_alloc&) {
        tell("there is not enough memory for this");
    } catch (const std::exception& error) {
        tell(error.what());
    }
    return kWrong;
}

}  // namespace netglow
