using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Sweeping;

// The folder of a sweep: sweep.json, and in parts and returns one file for each group of trials. A file with its final name is whole.
internal sealed class SweepFolder(string path)
{
    private const string Ending = ".sweep";
    private const string Parts = "parts";
    private const string Returns = "returns";
    private const string Remedy = "Replace the sweep with 'rota sweep SCRIPT --new', or name another folder with --out.";

    public string Path { get; } = path;

    private string PlanPath => System.IO.Path.Combine(Path, SweepPlan.FileName);

    // Of a script, in the current folder.
    public static SweepFolder For(string script) => new(System.IO.Path.GetFileNameWithoutExtension(script) + Ending);

    public string PartPath(int part) => FileOf(Parts, part);

    public string ReturnsPath(int part) => FileOf(Returns, part);

    public bool Has(SweepPlan plan, int part) => File.Exists(PartPath(part)) && (!plan.Input.KeepsReturns || File.Exists(ReturnsPath(part)));

    // The folder has no plan while the sweep that makes it begins.
    public bool HasPlan => File.Exists(PlanPath);

    // Null for a folder that does not exist or has no files, or whose sweep is to be replaced.
    public SweepPlan? Read(bool isReplaced = false)
    {
        // Before the plan is looked for: parts appear after it.
        var hasFiles = HasFiles();
        if (!HasPlan)
            return !hasFiles ? null : throw new InputException(new Mistake($"{Path} exists and is not the folder of a sweep. Name another one with --out."));
        if (isReplaced) return null;

        try
        {
            var plan = StrictJson.Read(UserFile.ReadBytes(PlanPath), SweepFormats.Plain.SweepPlan);
            if (plan.Format != SweepPlan.ThisFormat)
                throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture, $"The plan has format {plan.Format}, and this Rota reads {SweepPlan.ThisFormat}. {Remedy}"), PlanPath));
            return plan.IsUnchanged ? plan : throw new InputException(new Mistake($"The plan was changed after its sweep began. {Remedy}", PlanPath));
        }
        catch (Exception damaged) when (damaged is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The plan cannot be read: {damaged.Message.TrimEnd('.')}. {Remedy}", PlanPath));
        }
    }

    public void Write(SweepPlan plan)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Path, Parts));
            if (plan.Input.KeepsReturns) Directory.CreateDirectory(System.IO.Path.Combine(Path, Returns));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot create the folder: {refused.Message}", Path));
        }

        Keep(PlanPath, plan.ToBytes());
    }

    // Whole or not at all, even after a power loss.
    public static void Keep(string path, byte[] content)
    {
        WholeFile.Write(path, content);
        try
        {
            FolderSync.Flush(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        }
        catch (IOException failed)
        {
            throw new InputException(new Mistake(failed.Message, path));
        }
    }

    // Removes the sweep, and nothing that is not its own.
    public void Clear()
    {
        if (!File.Exists(PlanPath)) return;
        foreach (var folder in new[] { Parts, Returns }.Select(name => System.IO.Path.Combine(Path, name)).Where(Directory.Exists))
        {
            foreach (var part in Directory.GetFiles(folder, "part-*.parquet")) File.Delete(part);
        }

        File.Delete(PlanPath);
    }

    // Incomplete files do not count: a sweep that was killed leaves them.
    private bool HasFiles()
    {
        try
        {
            return File.Exists(Path) ||
                Directory.Exists(Path) && Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Any(file => !file.EndsWith(WholeFile.Part, StringComparison.Ordinal));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the folder: {refused.Message}", Path));
        }
    }

    private string FileOf(string folder, int part) =>
        System.IO.Path.Combine(Path, folder, string.Create(CultureInfo.InvariantCulture, $"part-{part:000000}.parquet"));
}
