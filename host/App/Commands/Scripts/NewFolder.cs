using System.Text.Json;
using System.Text.Json.Nodes;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// The other files of a script's own folder: settings, and completion for OmniSharp.
internal static class NewFolder
{
    private const string ResponseFile = "completion.rsp";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static IEnumerable<(string Path, string Text)> Around(string name, ScriptEnvironment environment)
    {
        // Empty: a value in it would override the user's own settings.
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

    // The options of the script compiler, so that an editor reports the same errors.
    private static string Response(ScriptEnvironment environment) => string.Concat(
        environment.AllReferencePaths.Distinct(StringComparer.Ordinal).Select(path => $"/r:\"{path}\"\n")
            .Concat(environment.Imports.Concat(environment.StaticImports).Select(name => $"/u:{name}\n")));

    private static string Readme(string name) => $$"""
        # {{name}}

        `rota run {{name}}.csx` runs the strategy. Settings in `rota.json`, such as `{"feed": "csv:prices"}`, apply to this
        folder and override your own (`rota config list`). `rota watch {{name}}.csx` runs it on every save.

        ## Completion in VS Code

        Open this folder (not one above it), with the C# extension (`ms-dotnettools.csharp`) installed.

        - The language server that C# Dev Kit and the C# extension use by default does not support `.csx` files. OmniSharp,
          which comes with the C# extension, does: `.vscode/settings.json` selects it for this folder. Disable C# Dev Kit
          for this folder; the two conflict.
        - The words (`Rotate`, `Return`, `6.MonthEnds` ...) come from `completion.rsp`, which lists the files of the Rota
          that wrote it. If Rota or a plugin moves, run `rota new` again and copy `completion.rsp` from the new folder.
        - `6.MonthEnds` is an extension property of C# 14, which OmniSharp supports from 1.39.15 on.
        - OmniSharp underlines `Param(...)`, because it does not know the object that a script runs in; Rota runs it.
        - Completion only helps you write. Run `rota check {{name}}.csx` to validate the script.

        """.ReplaceLineEndings("\n");
}
