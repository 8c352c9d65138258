using Rota.Mutation;
using Rota.Tests;

// dotnet run --project tests/Mutation [PATH] [--quick]: mutates the files whose path begins so; all of the engine without one.
var path = args.FirstOrDefault(argument => argument != "--quick") ?? "host/Engine";
var isQuick = args.Contains("--quick");
var equivalent = File.ReadLines(Path.Combine(Repository.Root, "tests", "Mutation", "equivalent.txt"))
    .Where(line => line.Contains(" | ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" | ", StringComparison.Ordinal)]).ToHashSet();
var isSdk = path.StartsWith("sdk", StringComparison.Ordinal);
var assembly = isSdk ? "Rota.Sdk" : "Rota.Engine";
var code = new CodeUnderTest(Path.Combine(Repository.Root, isSdk ? "sdk" : "host/Engine"), assembly);
var mutants = code.MutantsIn(Path.Combine(Repository.Root, path));
foreach (var mutant in mutants.Where(mutant => equivalent.Contains(mutant.Change))) mutant.State = MutantState.Equivalent;
if (mutants.Count == 0)
{
    Console.Error.WriteLine($"No mutants in {path}. Name a file or folder of host/Engine or sdk.");
    return 1;
}

var output = Console.Out;
Console.SetOut(TextWriter.Null); // output of properties
var count = 0;
new Campaign(code, assembly, isSdk ? ["Sdk.Tests", "Engine.Tests"] : ["Engine.Tests"], mutants, isQuick).Run(mutant =>
{
    if (++count % 100 == 0) Console.Error.WriteLine($"{count} of {mutants.Count}");
    if (mutant.State is MutantState.Killed or MutantState.DoesNotCompile) return;
    output.WriteLine($"{mutant.State} line {mutant.Line} {mutant.Change}");
    output.Flush();
});

var real = mutants.Where(mutant => mutant.State != MutantState.DoesNotCompile).ToList();
var same = real.Count(mutant => mutant.State == MutantState.Equivalent);
var killed = real.Count(mutant => mutant.State == MutantState.Killed);
output.WriteLine(FormattableString.Invariant(
    $"{killed} of {real.Count - same} killed ({100.0 * killed / (real.Count - same):0.0} %), {same} equivalent, {mutants.Count - real.Count} do not compile"));
foreach (var file in real.GroupBy(mutant => mutant.File).OrderBy(file => file.Key, StringComparer.Ordinal))
{
    var lost = file.Count(mutant => mutant.State is MutantState.Survived or MutantState.NotCovered);
    output.WriteLine($"{file.Key}: {file.Count()} mutants, {lost} left");
}

return 0;
