#!/usr/bin/env node
import '@kawal/cli/main';
