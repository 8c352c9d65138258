namespace Rota.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum MutantState
{
    Waiting,
    Killed,
    Survived,
    NotCovered,
    Equivalent,
    DoesNotCompile,
}
