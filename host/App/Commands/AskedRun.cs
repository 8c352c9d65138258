using Rota.Host.Errors;
using Rota.Host.Plugins;
using Rota.Host.Running;

namespace Rota.Host.Commands;

// What a verb is told to run. What it writes is named after it; nothing is run or compiled before it is prepared.
internal sealed record AskedRun(string Name, Func<PluginCatalogue, Mistakes, PreparedRun?> Prepare);
