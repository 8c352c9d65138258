using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plugin pack [DIR]: makes the zip for 'rota plugin install'.
internal static class PackCommand
{
    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The plugin's project or build folder (default: current folder).",
            DefaultValueFactory = _ => ".",
        };
        var output = new Option<string>("--out", "-o")
        {
            HelpName = "FILE",
            Description = "Output file (default: NAME.zip in the current folder).",
        };
        var answer = new AnswerOptions();
        var command = new Command("pack", "Build a plugin and pack it into a zip.") { folder, output };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var (plugin, zip) = Packing.Pack(parsed.GetRequiredValue(folder));
            var path = parsed.GetValue(output) ?? $"{plugin.Manifest!.Name}.zip";
            WholeFile.Write(path, zip);
            var hash = Convert.ToHexStringLower(SHA256.HashData(zip));
            answer.Write(
                parsed, streams, () => Json(plugin, path, zip.Length, hash), () => Encoding.UTF8.GetBytes(
                    $"Packed {plugin.Title} into {path}, {SizeCaps.Size(zip.Length)}\nsha256 {hash}\n" +
                    $"'rota plugin install {path}' installs it.\n"));
            return ExitCode.Done;
        });
        return command;
    }

    private static byte[] Json(InstalledPlugin plugin, string path, int bytes, string hash) => JsonText.Of(json =>
    {
        json.WriteString("id", plugin.Id);
        json.WriteString("version", plugin.Version);
        json.WriteString("file", path);
        json.WriteNumber("bytes", bytes);
        json.WriteString("sha256", hash);
    });
}
