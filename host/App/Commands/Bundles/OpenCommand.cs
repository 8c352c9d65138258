using System.CommandLine;
using System.Globalization;
using System.Text;
using Rota.Host.Bundles;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// rota open x.rota: shows the contents and runs nothing.
internal static class OpenCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The bundle." };
        var folder = RunOptions.Value("--out", "DIR", "Unpack the bundle into a new folder.");
        var forks = RunOptions.Value("--forks", "DIR", "List and count its forks in and below a folder.");
        var answer = new AnswerOptions();
        var command = new Command("open", "Show the contents of a bundle without running it.") { file, folder, forks };
        answer.AddTo(command);
        command.SetAction(parsed =>
        {
            var bundle = BundleReader.Read(parsed.GetRequiredValue(file));
            if (parsed.GetValue(folder) is { } into) Unpack(bundle, into, streams);
            var broken = BrokenFiles.In(bundle).ToList();
            var found = parsed.GetValue(forks) is { } root ? Lineage.Forks(bundle.Manifest.Id, root) : null;
            answer.Write(
                parsed, streams, bundle.Manifest.ToBytes, () => Encoding.UTF8.GetBytes(found is null ? Text(bundle, broken) : Text(found)));
            return broken.Count > 0 ? ExitCode.ChecksFailed : ExitCode.Done;
        });
        return command;
    }

    private static void Unpack(Bundle bundle, string folder, Streams streams)
    {
        if (Directory.Exists(folder) || File.Exists(folder)) throw NewFile.Taken(folder);
        foreach (var (name, content) in bundle.Files.Append(new(BundleManifest.FileName, bundle.Manifest.ToBytes())))
        {
            var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, content, overwrite: false);
        }

        streams.Error.WriteLine($"Wrote {folder}");
    }

    private static string Text(IReadOnlyList<string> forks) =>
        string.Concat(forks.Select(path => ShownText.Line(path) + "\n").Append($"{forks.Count} {(forks.Count == 1 ? "fork" : "forks")}\n"));

    private static string Text(Bundle bundle, IReadOnlyList<string> broken)
    {
        var (manifest, run) = (bundle.Manifest, bundle.Manifest.Run);
        var text = new StringBuilder();
        Line($"{run.Strategy}");
        Line($"id          {manifest.Id}");
        if (Lineage.ParentOf(bundle.Text(run.Script[0].Name)) is { } parent) Line($"forked from {parent}");
        foreach (var statistic in ResultSummary.Of(bundle)) Line($"result      {statistic}");
        foreach (var parameter in run.Parameters) Line($"parameter   {parameter.Key} = {parameter.Value}");
        foreach (var setting in run.Settings.Where(setting => setting.Value.Length > 0)) Line($"setting     {setting.Key} = {setting.Value}");
        foreach (var part in run.Engine) Line($"program     {part.Name} {part.Version}");
        foreach (var part in run.Plugins) Line($"plugin      {part.Name} {part.Version}");
        foreach (var prices in run.Prices)
        {
            var where = manifest.HasPrices ? "" : ", not in the bundle";
            Line($"prices      {prices.Asset}: {prices.Rows} from {prices.From:O} to {prices.To:O}{where}");
        }

        foreach (var (asset, why) in run.Missing) Line($"no prices   {asset}: {why}");
        foreach (var result in manifest.Results) Line($"file        {result.Name}");
        Line($"'rota open {bundle.Path} --out DIR' unpacks its files into a new folder.");
        foreach (var change in broken) Line($"changed     {change}");
        foreach (var (name, script) in bundle.Scripts())
        {
            Line($"--- {name}");
            text.Append(ShownText.Of(script).TrimEnd('\n')).Append('\n');
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(ShownText.Line(line.ToString(CultureInfo.InvariantCulture))).Append('\n');
    }
}
