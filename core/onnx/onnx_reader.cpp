#include <algorithm>
#include <climits>

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/onnx/importer.h"
#include "core/onnx/joined_inputs.h"
#include "core/onnx/metadata.h"
#include "core/onnx/onnx_file.h"
#include "core/onnx/outputs.h"
#include "core/onnx/parsed_size.h"
#include "core/onnx/starts.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

/// "784-128-10"
std::string sizes_of(const std::vector<Dense>& layers) {
    std::string text = std::to_string(layers.front().fan_in());
    for (const Dense& layer : layers) {
        text += "-" + std::to_string(layer.neurons());
    }
    return text;
}

class Reader {
public:
    Reader(const onnx::ModelProto& model, const GraphIndex& graph, const std::filesystem::path& folder,
           const LoadOptions& options, LoadBudget& budget)
        : model_(model), graph_(graph), folder_(folder), options_(options), budget_(budget) {}

    Imported read() {
        if (model_.graph().output_size() == 0 || model_.graph().node_size() == 0) {
            throw Error("found a model without nodes, expected a network");
        }
        const OutputChoices found = choose_outputs(graph_);
        if (found.choices.empty()) {
            throw Error(graph_.inputs().empty()
                            ? "found no input, expected one"
                            : "found outputs that are constants, expected one that depends on the input");
        }
        std::optional<Error> first;
        bool head_offered = false;
        for (const OutputChoice& choice : found.choices) {
            try {
                Imported imported = read_to(choice.ending.value);
                add_notes(imported, choice);
                if (imported.classes.empty()) {
                    imported.classes = choice.ending.classes;
                }
                return imported;
            } catch (const OverBudget&) {
                if (!first) {
                    throw;
                }
                break;  // enough was tried
            } catch (const HeadOffered& error) {
                head_offered = head_offered || !first;
                first = first.value_or(Error(error.what()));
            } catch (const Error& error) {
                first = first.value_or(error);
            }
        }
        if (head_offered) {
            throw HeadOffered(first->what());
        }
        throw *first;
    }

private:
    void add_notes(Imported& imported, const OutputChoice& choice) const {
        std::vector<std::string>& notes = imported.notes;
        notes.insert(notes.end(), choice.ending.notes.begin(), choice.ending.notes.end());
        constexpr int kMostNamed = 8;
        int left_out = 0;
        for (const onnx::ValueInfoProto& other : model_.graph().output()) {
            const auto& shown = choice.outputs;
            if (std::find(shown.begin(), shown.end(), other.name()) == shown.end() && ++left_out <= kMostNamed) {
                notes.push_back("the output '" + other.name() + "' is left out");
            }
        }
        if (left_out > kMostNamed) {
            notes.push_back(std::to_string(left_out - kMostNamed) + " more outputs are left out");
        }
    }

    Imported import_from(const Plan& plan, const std::string& output, const Start& start) const {
        check_size(start);
        const LoadBudget::Attempt attempt(budget_);
        Imported imported = import_chain(model_, plan, output, start, folder_, options_.progress, budget_);
        if (start.one_sample) {
            imported.notes.push_back("the model takes one sample at a time, not several together");
        }
        return imported;
    }

    const onnx::ValueInfoProto& input_of(const Plan& plan) const {
        const onnx::ValueInfoProto* found = nullptr;
        for (const onnx::ValueInfoProto* input : graph_.inputs()) {
            if (!plan.uses.contains(input->name())) {
                continue;
            }
            if (found != nullptr) {
                throw Error("found the inputs '" + found->name() + "' and '" + input->name() +
                            "', expected one: Netglow shows networks with one input");
            }
            found = input;
        }
        if (found == nullptr) {
            throw Error("found no input, expected one");
        }
        return *found;
    }

    Imported read_to(const std::string& output) const {
        const Plan plan = plan_for(graph_, output);
        const Node* unfit = nullptr;
        std::optional<Error> first;
        for (const Start& start : starts_at(input_of(plan))) {
            try {
                return import_from(plan, output, start);
            } catch (const Unfit& error) {
                unfit = first ? unfit : &error.node();
                first = first.value_or(Error(error.what()));
            } catch (const OverBudget&) {
                if (!first) {
                    throw;
                }
                throw *first;
            } catch (const Error& error) {
                first = first.value_or(error);
            }
        }
        if (unfit == nullptr) {
            throw *first;
        }
        std::optional<Head> head = head_behind(plan, output, *unfit);
        if (!head) {
            throw *first;
        }
        if (!options_.head) {
            throw HeadOffered(std::string(first->what()) + ". The dense layers at the model's end (" +
                              sizes_of(head->imported.layers) + ", behind " + head->behind + ") can be opened alone");
        }
        return std::move(head->imported);
    }

    struct Head {
        Imported imported;
        std::string behind;  ///< the node whose outputs are its inputs
    };

    /// The dense layers that follow the last node that does not fit.
    std::optional<Head> head_behind(const Plan& plan, const std::string& output, const Node& unfit) const {
        std::size_t at = 0;
        const auto place_of = [&](const Node& node) {
            return static_cast<std::size_t>(std::find(plan.nodes.begin(), plan.nodes.end(), &node) -
                                            plan.nodes.begin());
        };
        at = place_of(unfit);
        constexpr int kMostTries = 64;
        for (int tries = 0; tries < kMostTries && at < plan.nodes.size() && plan.nodes[at]->output_size() > 0;
             ++tries) {
            const Node& node = *plan.nodes[at];
            try {
                Imported head = import_from(plan, output, {node.output(0), {kOpenDim, kUnknownDim}, 0, true, false});
                const bool activated = !head.activation_before.empty();
                std::string behind = title_of(node);
                head.notes.insert(head.notes.begin(),
                                  "only the dense layers behind " + behind + " are shown; their inputs are " +
                                      (activated ? "the outputs of " + head.activation_before + ", which follows it"
                                                 : "its outputs"));
                behind = activated ? head.activation_before : behind;
                return Head{std::move(head), std::move(behind)};
            } catch (const Unfit& error) {
                at = std::max(at + 1, place_of(error.node()));
            } catch (const OverBudget&) {
                return std::nullopt;
            } catch (const Error&) {
                ++at;
            }
        }
        return std::nullopt;
    }

    const onnx::ModelProto& model_;
    const GraphIndex& graph_;
    const std::filesystem::path& folder_;
    const LoadOptions& options_;
    LoadBudget& budget_;
};

onnx::ModelProto parsed(std::string_view bytes, const std::string& source, LoadBudget& budget) {
    budget.take(parsed_size(bytes, LoadBudget::kFree), source);
    onnx::ModelProto model;
    if (bytes.size() > INT_MAX || !model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) ||
        !model.has_graph()) {
        throw Error(source + ": found " + (bytes.empty() ? "an empty file" : "other data, or a part of a file") +
                    ", expected an ONNX model");
    }
    return model;
}

Loaded document_from(onnx::ModelProto& model, const std::string& source, const std::filesystem::path& folder,
                     const LoadOptions& options, LoadBudget& budget) {
    budget.holds(stored_numbers(model, folder));
    const std::optional<JoinedInputs> joined = join_inputs(*model.mutable_graph());
    const GraphIndex graph(model.graph());
    Imported imported = Reader(model, graph, folder, options, budget).read();
    if (imported.classes.size() == imported.layers.back().neurons()) {
        imported.layers.back().names = std::move(imported.classes);
    }
    Metadata metadata = read_metadata(model, imported.layers);
    name_layers(imported.layers, metadata);
    Document document = document_of(Network(std::move(imported.layers)),
                                    metadata.name.value_or(std::filesystem::path(source).stem().string()));
    document.input = metadata.input.value_or(document.input);
    document.input_names = std::move(metadata.input_names);
    if (joined && !options.head && joined->names.size() == document.network.inputs()) {
        document.input_names = document.input_names.empty() ? joined->names : document.input_names;
        imported.notes.insert(imported.notes.begin(), joined->note);
    }
    return {std::move(document), std::move(imported.notes)};
}

/// Every message begins with the file.
Loaded loaded_from(onnx::ModelProto& model, const std::string& source, const std::filesystem::path& folder,
                   const LoadOptions& options, LoadBudget& budget) {
    try {
        return document_from(model, source, folder, options, budget);
    } catch (const HeadOffered& error) {
        throw HeadOffered(source + ": " + error.what());
    } catch (const Error& error) {
        throw Error(source + ": " + error.what());
    }
}

}  // namespace

Loaded parse_onnx(std::string_view bytes, const std::string& source, const std::filesystem::path& folder,
                  const LoadOptions& options) {
    LoadBudget budget;
    onnx::ModelProto model = parsed(bytes, source, budget);
    return loaded_from(model, source, folder, options, budget);
}

Loaded load_onnx(const std::filesystem::path& file, const LoadOptions& options) {
    // The file's bytes go before the network is made.
    LoadBudget budget;
    onnx::ModelProto model = parsed(read_file(file, INT_MAX), file.string(), budget);
    return loaded_from(model, file.string(), file.parent_path(), options, budget);
}

}  // namespace netglow
