using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// What a verb is told to run. What it writes is named after it; nothing is run or compiled before it is prepared.
internal sealed record RunRequest(string Name, Func<PluginCatalogue, ProblemList, PreparedRun?> Prepare);
