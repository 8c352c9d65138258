using System.CommandLine;
using Rota.Host.Plugins;

namespace Rota.Host.Commands;

// --safe and --dev, which every verb understands.
internal static class PluginOptions
{
    private const string SafeName = "--safe";
    private const string DevName = "--dev";

    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<bool>(SafeName) { Description = "Uses the plugins that come with rota alone.", Recursive = true });
        root.Add(new Option<string[]>(DevName)
        {
            HelpName = "DIR",
            Description = "Uses a plugin from the folder that it is built into; may come many times. "
                + "The screens and watch take it anew when it is built.",
            Recursive = true,
        });
    }

    public static PluginBuilds Begin(ParseResult parsed) =>
        PluginBuilds.Begin(parsed.GetValue<bool>(SafeName), parsed.GetValue<string[]>(DevName) ?? []);
}
