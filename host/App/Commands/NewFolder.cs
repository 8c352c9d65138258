using System.Text.Json;
using System.Text.Json.Nodes;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// What stands beside the script in a folder of its own: settings, and the files by which OmniSharp knows the words.
internal static class NewFolder
{
    private const string ResponseFile = "completion.rsp";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static IEnumerable<(string Path, string Text)> Around(string name, ScriptEnvironment environment)
    {
        // What stands in it would outrank the user's own settings.
        yield return (Path.Combine(name, SettingsFile.ProjectName), Json([]));
        yield return (Path.Combine(name, "README.md"), Readme(name));
        yield return (Path.Combine(name, ResponseFile), Response(environment));
        yield return (Path.Combine(name, "omnisharp.json"), Json(new JsonObject
        {
            ["msbuild"] = new JsonObject { ["enabled"] = false },
            ["script"] = new JsonObject
            {
                ["enabled"] = true,
                ["defaultTargetFramework"] = "net10.0",
                ["rspFilePath"] = ResponseFile,
            },
        }));
        yield return (Path.Combine(name, ".vscode", "settings.json"), Json(new JsonObject
        {
            ["dotnet.server.useOmnisharp"] = true,
            ["dotnet.preferCSharpExtension"] = true,
        }));
    }

    private static string Json(JsonObject json) => json.ToJsonString(Indented) + "\n";

    // What the compiler of scripts is told, so that an editor tells the same.
    private static string Response(ScriptEnvironment environment) => string.Concat(
        environment.AllReferencePaths.Distinct(StringComparer.Ordinal).Select(path => $"/r:\"{path}\"\n")
            .Concat(environment.Imports.Concat(environment.StaticImports).Select(name => $"/u:{name}\n")));

    private static string Readme(string name) => $$"""
        # {{name}}

        `rota run {{name}}.csx` runs the strategy. Settings that are written into `rota.json`, such as
        `{"feed": "csv:prices"}`, hold in this folder; all others are yours (`rota config list`).
        `rota watch {{name}}.csx` runs it whenever it is saved.

        ## Completion in VS Code

        Open this folder (not one above it), with the C# extension (`ms-dotnettools.csharp`) installed.

        - The language server that C# Dev Kit and the C# extension use by default does not support `.csx` files. OmniSharp,
          which comes with the C# extension, does: `.vscode/settings.json` chooses it for this folder. Disable C# Dev Kit
          for this folder; the two do not go together.
        - The words (`Rotate`, `Return`, `6.MonthEnds` ...) come from `completion.rsp`, which names the files of the Rota
          that wrote it. When Rota or a plugin is somewhere else later, make a folder by `rota new` again and copy
          `completion.rsp` from it.
        - `6.MonthEnds` is an extension property of C# 14: OmniSharp understands it from 1.39.15 on.
        - OmniSharp cannot be told of `Param(...)`, which belongs to the object that a script stands on: it underlines it,
          and Rota runs it.
        - This is for writing. Whether the script is right says `rota check {{name}}.csx`.

        """.ReplaceLineEndings("\n");
}
