import { configure } from '@testing-library/react'

/** A second, as it is by default, is short where two files of tests share the cores with each other. */
configure({ asyncUtilTimeout: 10_000 })
