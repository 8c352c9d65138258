using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota probe FOLDER: the program calls itself to load a plugin in isolation; not for users. Prints the load time.
internal static class ProbeCommand
{
    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The plugin's folder." };
        var command = new Command(ThisProgram.ProbeVerb, "Load a plugin for another rota.") { folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var plugin = PluginScan.Look(parsed.GetRequiredValue(folder), BuildFacts.ApiLevel);
            var began = Stopwatch.GetTimestamp();
            LoadedPlugin.Load(plugin);
            streams.Out.WriteLine(Stopwatch.GetElapsedTime(began).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
            return ExitCode.Done;
        });
        return command;
    }
}
