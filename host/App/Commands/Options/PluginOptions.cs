using System.CommandLine;
using Rota.Host.Plugins;

namespace Rota.Host.Commands;

// --safe and --dev, which every verb accepts.
internal static class PluginOptions
{
    private const string SafeName = "--safe";
    private const string DevName = "--dev";

    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<bool>(SafeName) { Description = "Use only the plugins that come with rota.", Recursive = true });
        root.Add(new Option<string[]>(DevName)
        {
            HelpName = "DIR",
            Description = "Use a plugin from its build folder; repeatable. "
                + "The screens and 'rota watch' reload it after each build.",
            Recursive = true,
        });
    }

    public static PluginBuilds Begin(ParseResult parsed) =>
        PluginBuilds.Begin(parsed.GetValue<bool>(SafeName), parsed.GetValue<string[]>(DevName) ?? []);
}
